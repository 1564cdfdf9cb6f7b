import { addDays, type Day, toDay, toValue, toWeekday } from "./calendar";
import type { FoundDate } from "./recogniser";

const BETWEEN_RANGE = /^(?:\s?[–-]\s?|\s(?:(?:through\s)?(?:to|until|till|into)|through|and)\s)$/;
const LONGEST_RANGE = 7;
/** A range of days further back than this is no longer the story's. */
const STORY_DAYS = 45;
const NAMED_MONTHS = new Set(["month", "month-day", "month-ordinal", "day-month"]);
/** After a month of a year that is named, one without belongs to it for so many months. */
const SAME_STORY_MONTHS = 3;

type Range = { readonly first: string; readonly last: string };

/** Reads dates by the story's own clock: the range they end or lie in, the year that was named just before. */
export function toStoryDates(
  dates: readonly FoundDate[],
  text: string,
  anchor: Day | null,
): readonly FoundDate[] {
  const read: FoundDate[] = [];
  const ranges: Range[] = [];
  for (const date of dates) {
    const before = read.at(-1);
    const now =
      toRangeEnd(date, before, text) ?? toInRange(date, ranges, anchor) ?? toSameYear(date, before, text);
    const value = now ?? date.value;
    read.push(now === null ? date : { ...date, value, certainty: "inferred" });
    const range = toRange(before, { ...date, value }, text);
    if (range) ranges.push(range);
  }
  return read;
}

function isJoined(before: FoundDate | undefined, date: FoundDate, text: string): before is FoundDate {
  return before !== undefined && BETWEEN_RANGE.test(text.slice(before.end, date.start));
}

const isWeekday = ({ rule }: FoundDate): boolean => rule === "weekday";

/** "from tomorrow night into Friday": the weekday comes after the day that the range begins with. */
function toRangeEnd(date: FoundDate, before: FoundDate | undefined, text: string): string | null {
  if (!isWeekday(date) || !isJoined(before, date, text) || /\sand\s/.test(text.slice(before.end, date.start)))
    return null;
  const [first, last] = [toDay(before.value), toDay(date.value)];
  const [from, to] = [first ? toWeekday(first) : null, last ? toWeekday(last) : null];
  return from === null || to === null ? null : addDays(first, (to - from + 7) % 7);
}

/** "From March 15 to 17 … On Saturday": the one in between, though a later one has come. */
function toInRange(date: FoundDate, ranges: readonly Range[], anchor: Day | null): string | null {
  const range = ranges.at(-1);
  const day = toDay(date.value);
  if (!isWeekday(date) || !range || !day || date.value <= range.last || isOver(range, anchor)) return null;
  for (let back = 7; back <= STORY_DAYS; back += 7) {
    const value = addDays(day, -back);
    if (value !== null && value >= range.first && value <= range.last) return value;
  }
  return null;
}

function isOver({ last }: Range, anchor: Day | null): boolean {
  const oldest = addDays(anchor, -STORY_DAYS);
  return oldest === null || last < oldest;
}

function toRange(before: FoundDate | undefined, date: FoundDate, text: string): Range | null {
  if (!isJoined(before, date, text)) return null;
  const longest = addDays(toDay(before.value), LONGEST_RANGE);
  const isRange = longest !== null && date.value.length === 10 && before.value < date.value;
  return isRange && date.value <= longest ? { first: before.value, last: date.value } : null;
}

/** "on November 15, 2017 … on November 21": the same year, in the same paragraph. */
function toSameYear(date: FoundDate, before: FoundDate | undefined, text: string): string | null {
  if (before?.certainty !== "stated" || !NAMED_MONTHS.has(date.rule)) return null;
  const [named, bare] = [toDay(before.value), toDay(date.value)];
  if (named?.month == null || bare?.month == null || named.year === bare.year) return null;
  if (text.slice(before.end, date.start).includes("\n")) return null;
  const months = (bare.month - named.month + 12) % 12;
  const year = named.year + (bare.month < named.month ? 1 : 0);
  return months <= SAME_STORY_MONTHS && year < bare.year ? toValue(year, bare.month, bare.day) : null;
}
