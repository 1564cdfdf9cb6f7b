import { toNameKey } from "../text/name-key";

/** Whether two names are one but for case, accents and hyphens. */
export function isSameName(one: string, other: string): boolean {
  return one === other || (toNameKey(one) !== "" && toNameKey(one) === toNameKey(other));
}
