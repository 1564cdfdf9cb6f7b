import type { ListedGroup } from "@/access/grants/groups";

/** Groups as lines of a terminal: the collections that each may see, and the accounts in it by name. */
export function toGroupLines(
  groups: readonly ListedGroup[],
  accounts: ReadonlyMap<string, string>,
): readonly string[] {
  const widest = Math.max(...groups.map(({ name }) => name.length));
  return groups.map(({ name, members, collections }) => {
    const seen = collections.length === 0 ? "sees nothing by itself" : `sees ${collections.join(", ")}`;
    const names = members.map((id) => accounts.get(id) ?? id).sort();
    const who = name === "everyone" ? "every reader" : names.length === 0 ? "nobody" : names.join(", ");
    return [name.padEnd(widest), seen, `members: ${who}`].join("  ");
  });
}
