/** Sorted by code unit, each once: the order of the link. */
export function toSortedValues(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
