import { type Day, toDay } from "./calendar";
import type { DateContext, FoundDate } from "./recogniser";

/** A date further back than this is no longer what "the next day" follows. */
const REACH = 700;
/** A year named this near says that the text has left the day before it. */
const NEAR = 250;

/** The times that a text counts on from at a place: those of the last dates before it, else the document's. */
export function toNarrated(
  dates: readonly FoundDate[],
  at: number,
  anchor: Day | null,
): Pick<DateContext, "narrated" | "narratedDay"> {
  let last: Day | null = null;
  for (let index = toCountBefore(dates, at) - 1; index >= 0; index--) {
    const date = dates[index];
    if (!date || at - date.end >= REACH) break;
    const time = toTime(date.value);
    if (!time) continue;
    last ??= time;
    if (time.day !== null) return { narrated: last, narratedDay: time };
    if (at - date.end < NEAR) return { narrated: last, narratedDay: null };
  }
  return { narrated: last ?? anchor, narratedDay: anchor };
}

/** A day, month or year; what has none of its own, like the present, is none. */
const toTime = (value: string): Day | null => (/^\d{4}(?:$|-\d\d)/.test(value) ? toDay(value) : null);

function toCountBefore(dates: readonly FoundDate[], at: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
