import type { Condition, Lookup } from "./condition";
import { toTermKey } from "./terms";

/** Every lookup a condition needs, each once. */
export function toLookups(conditions: readonly Condition[]): Map<string, Lookup> {
  const lookups = new Map<string, Lookup>();
  const visit = (condition: Condition): void => {
    if (condition.kind === "found") lookups.set(toLookupKey(condition.by), condition.by);
    if (condition.kind === "and" || condition.kind === "or") condition.parts.forEach(visit);
  };
  conditions.forEach(visit);
  return lookups;
}

/** Equal for lookups that find the same. */
export function toLookupKey(lookup: Lookup): string {
  return `${lookup.where} ${toTermKey(lookup.term)}`;
}
