import { toDay, toIsoWeek } from "./calendar";
import { toDistantDay } from "./distances";
import { COUNT, toCount } from "./number-words";
import type { FoundDate } from "./recogniser";

const SHIFT = new RegExp(
  `(?<![\\p{L}\\d])(?<n>${COUNT})\\s(?<unit>day|week|fortnight|month|year)s?\\s(?<way>before|prior\\sto|ahead\\sof|after|from|following)\\s(?:the\\s)?$`,
  "iu",
);
const WEEK_OF = /(?<![\p{L}\d])(?:the\s)?week\s(?:of|beginning|starting|ending)\s$/iu;
const LONGEST = 48;

/** "two weeks before May 13" is another day than May 13, and "the week of May 13" is its week. */
export function shiftDates(dates: readonly FoundDate[], text: string): readonly FoundDate[] {
  return dates.map((date) => {
    const before = text.slice(Math.max(0, date.start - LONGEST), date.start);
    return toShifted(date, before) ?? toWeekOf(date, before) ?? date;
  });
}

function toShifted(date: FoundDate, before: string): FoundDate | null {
  const match = SHIFT.exec(before);
  const count = toCount(match?.groups?.n);
  if (!match || count === null) return null;
  const back = /^(?:before|prior|ahead)/i.test(match.groups?.way ?? "");
  const value = toDistantDay(
    toDay(date.value),
    back ? -count : count,
    (match.groups?.unit ?? "").toLowerCase(),
  );
  if (value === null) return null;
  return { ...date, start: date.start - match[0].length, value, rule: "shifted", certainty: "inferred" };
}

function toWeekOf(date: FoundDate, before: string): FoundDate | null {
  const match = WEEK_OF.exec(before);
  const day = match ? toDay(date.value) : null;
  const value = day ? toIsoWeek(day) : null;
  if (!match || value === null) return null;
  return { ...date, start: date.start - match[0].length, value, rule: "week-of", certainty: "inferred" };
}
