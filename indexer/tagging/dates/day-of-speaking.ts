import { addDays, type Day, toDay } from "./calendar";
import type { Place } from "./date-places";
import { toQuoteAt } from "./quoted";
import type { FoundDate } from "./recogniser";

/** Words that count from the day on which they are spoken. */
const SPOKEN = new Set(["day-word", "distance", "distance-ahead"]);
/** As long as a value that is a day. */
const DAY_LENGTH = 10;
/** Days by which a story's own dates may lie behind its publishing. */
const RECENT = 7;
const DAY_MS = 86_400_000;
/** How far from its quote the words may stand that say when it was spoken. */
const REACH = 160;
const SENTENCE_END = /[.!?]\s|\n/;

/** "Today" in a quote is the day of speaking: the one named beside the quote, else the latest one of the story so far. */
export function toSpokenDates(
  dates: readonly FoundDate[],
  quoted: readonly Place[],
  text: string,
  anchor: Day | null,
): readonly FoundDate[] {
  const days = dates.filter((date) => isRecent(date, anchor) && !toQuoteAt(quoted, date.start));
  const latest = toRunningLatest(days);
  return dates.map((date) => {
    const quote = SPOKEN.has(date.rule) ? toQuoteAt(quoted, date.start) : null;
    if (!quote || date.value.length !== DAY_LENGTH) return date;
    const count = toCountUntil(days, quote.start);
    const spoken = toBeside(days, count, quote, text) ?? latest[count - 1] ?? null;
    const value = spoken === null ? null : toShifted(date.value, spoken, anchor);
    return value === null ? date : { ...date, value };
  });
}

function toRunningLatest(days: readonly FoundDate[]): readonly string[] {
  let latest = "";
  return days.map(({ value }) => {
    latest = value > latest ? value : latest;
    return latest;
  });
}

function isRecent({ value }: FoundDate, anchor: Day | null): boolean {
  const [oldest, now] = [addDays(anchor, -RECENT), addDays(anchor, 0)];
  return oldest !== null && now !== null && value.length === now.length && value >= oldest && value <= now;
}

/** How many days are named before a place. */
function toCountUntil(days: readonly FoundDate[], at: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The day in the sentence that brings the quote or goes on behind it; `count` days are named before. */
function toBeside(
  days: readonly FoundDate[],
  count: number,
  { start, end }: Place,
  text: string,
): string | null {
  const before = days[count - 1];
  const after = days[count];
  if (before && isBeside(text, before.end, start)) return before.value;
  return after && isBeside(text, end + 1, after.start) ? after.value : null;
}

function isBeside(text: string, from: number, to: number): boolean {
  return to - from < REACH && !SENTENCE_END.test(text.slice(from, to));
}

function toShifted(value: string, spoken: string, anchor: Day | null): string | null {
  const now = addDays(anchor, 0);
  if (now === null) return null;
  return addDays(toDay(value), Math.round((Date.parse(spoken) - Date.parse(now)) / DAY_MS));
}
