import type { FoundDate } from "./recogniser";

/** Of dates that overlap the longest stays; of equal ones the first recogniser's. In the text's order. */
export function dropOverlaps(found: readonly FoundDate[]): readonly FoundDate[] {
  const ranked = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: FoundDate[] = [];
  for (const date of ranked) {
    const last = chosen.at(-1);
    if (!last || last.end <= date.start) chosen.push(date);
    else if (date.end - date.start > last.end - last.start) chosen[chosen.length - 1] = date;
  }
  return chosen;
}
