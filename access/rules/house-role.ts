import type { HouseSettings } from "@/system/house-settings";
import type { Role } from "./reader";

/**
 * The role that somebody has by the groups of the house: `null` where it lets in none without a group of those named;
 * `undefined` where it names no group for editors and admins, so that the role is the account's, given by
 * `npm run user`.
 */
export function toHouseRole(groups: readonly string[], house: HouseSettings): Role | null | undefined {
  const isIn = (group: string | null): boolean => group !== null && groups.includes(group);
  if (isIn(house.admin)) return "admin";
  if (isIn(house.editor)) return "editor";
  if (house.reader !== null && !isIn(house.reader)) return null;
  return house.admin === null && house.editor === null ? undefined : "reader";
}

/** The groups that a list names, each once and sorted, without spaces around them. */
export function toGroupNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.normalize("NFC").trim()))].filter((name) => name !== "").sort();
}
