import type { Strings } from "../strings/en";

/** How many more there are, in words; null where there are none. */
export function toMoreText(
  { count, exact }: { count: number; exact: boolean },
  strings: Strings,
): string | null {
  if (!exact) return strings.pages.moreAtLeast(count);
  return count === 0 ? null : strings.pages.moreExact(count);
}
