/** The group that every reader belongs to. */
export const EVERYONE = "everyone";

/** A grant of all collections, those to come included. */
export const ALL = "*";

/** Names of groups: letters, digits, and `. _ -` between them. */
export function isGroupName(name: string): boolean {
  return name.length <= 64 && /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(name);
}
