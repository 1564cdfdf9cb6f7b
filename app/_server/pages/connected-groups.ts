/**
 * Parts things into groups whose members lead to each other by pairs, directly or by others, whichever way a pair runs.
 * Groups and members stay in the order of the things.
 */
export function toConnectedGroups<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  pairs: readonly (readonly [string, string])[],
): readonly (readonly Thing[])[] {
  const beside = new Map<string, string[]>();
  const put = (from: string, to: string): void => {
    beside.set(from, [...(beside.get(from) ?? []), to]);
  };
  for (const [one, other] of pairs) {
    put(one, other);
    put(other, one);
  }
  const leaders = new Map<string, string>();
  const lead = (key: string, leader: string): void => {
    const open = [key];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (leaders.has(next)) continue;
      leaders.set(next, leader);
      open.push(...(beside.get(next) ?? []));
    }
  };
  for (const thing of things) lead(keyOf(thing), keyOf(thing));
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const leader = leaders.get(keyOf(thing)) ?? keyOf(thing);
    groups.set(leader, [...(groups.get(leader) ?? []), thing]);
  }
  return [...groups.values()];
}
