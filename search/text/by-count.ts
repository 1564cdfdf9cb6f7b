/** An order for sorting: the highest count first, and of equal counts the first by name. */
export function byCount<One>(
  countOf: (one: One) => number,
  nameOf: (one: One) => string,
): (one: One, other: One) => number {
  return (one, other) => countOf(other) - countOf(one) || (nameOf(one) < nameOf(other) ? -1 : 1);
}

/** The same of names with their counts. */
export const byEntryCount = byCount<readonly [string, number]>(
  ([, count]) => count,
  ([name]) => name,
);
