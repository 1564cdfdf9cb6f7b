import { toIssueKey } from "../text/issue-key";
import { toNameKey } from "../text/name-key";

/** Whether two names are one but for case, accents and hyphens. */
export function isSameName(one: string, other: string): boolean {
  return one === other || (toNameKey(one) !== "" && toNameKey(one) === toNameKey(other));
}

/** Whether two names of what stances are on are one: as names, or but for an article and a plural, as issues are. */
export function isSameTarget(one: string, other: string): boolean {
  return isSameName(one, other) || (toIssueKey(one) !== "" && toIssueKey(one) === toIssueKey(other));
}
