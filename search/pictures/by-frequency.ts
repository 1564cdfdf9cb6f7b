import { byEntryCount } from "../text/by-count";

/** Values that something carries, the most frequent first. */
export function toRanked(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(byEntryCount)
    .map(([value]) => value);
}
