/** So many of a list, the same each time, from all of its length. */
export function pickEvenly<Value>(list: readonly Value[], most: number): readonly Value[] {
  if (list.length <= most) return list;
  return list.filter(
    (_, index) => Math.floor((index * most) / list.length) !== Math.floor(((index - 1) * most) / list.length),
  );
}
