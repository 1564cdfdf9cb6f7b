import { addDays, type Day, toDay } from "./calendar";
import type { DateContext, FoundDate } from "./recogniser";

/** A date further back than this is no longer what "the next day" follows. */
const REACH = 700;
/** A year named this near says that the text has left the day before it. */
const NEAR = 200;
/** The story's own day is looked for among so many dates before. */
const MOST_DATES = 30;
const STORY_DAYS = 7;

/** The times that a text counts on from at a place: those of the last dates before it, else the story's day, else the document's. */
export function toNarrated(
  dates: readonly FoundDate[],
  at: number,
  anchor: Day | null,
): Pick<DateContext, "narrated" | "narratedDay"> {
  const oldest = addDays(anchor, -STORY_DAYS) ?? "";
  let last: Day | null = null;
  for (let index = dates.length - 1; index >= Math.max(0, dates.length - MOST_DATES); index--) {
    const date = dates[index];
    const time = date ? toTime(date.value) : null;
    if (!date || !time) continue;
    const distance = at - date.end;
    if (distance < REACH) last ??= time;
    if (time.day !== null && (distance < REACH || date.value >= oldest))
      return { narrated: last ?? anchor, narratedDay: time };
    if (distance < NEAR) return { narrated: last, narratedDay: null };
  }
  return { narrated: last ?? anchor, narratedDay: anchor };
}

/** A day, month or year; what has none of its own, like the present, is none. */
const toTime = (value: string): Day | null => (/^\d{4}(?:$|-\d\d)/.test(value) ? toDay(value) : null);
