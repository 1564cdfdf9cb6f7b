import type { Precision } from "./document";

/** Partial dates and ranges of days. A day is a number YYYYMMDD, so that the engine can compare it. */
export type DayRange = { readonly from: number | null; readonly to: number | null };

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const RELATIVE = /^-(\d{1,5})([dwmy])$/;

/** Whether the text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a time that exists. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whether the text is a time relative to now: `-7d`, `-3w`, `-2m`, `-1y`. */
export function isRelativeDate(text: string): boolean {
  return RELATIVE.test(text);
}

/** How precise a partial date is. */
export function toPrecision(date: string): Precision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** First and last day of a partial date. */
export function toDays(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return { from: year * 10_000 + 101, to: year * 10_000 + 1231 };
  if (day === undefined)
    return { from: year * 10_000 + month * 100 + 1, to: year * 10_000 + month * 100 + daysIn(year, month) };
  const only = year * 10_000 + month * 100 + day;
  return { from: only, to: only };
}

/** A relative date as the day it means at `now`; any other text unchanged. */
export function toAbsoluteDate(text: string, now: Date): string {
  const match = RELATIVE.exec(text);
  if (!match) return text;
  const count = Number(match[1]);
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  if (match[2] === "d") day.setUTCDate(day.getUTCDate() - count);
  if (match[2] === "w") day.setUTCDate(day.getUTCDate() - 7 * count);
  if (match[2] === "m" || match[2] === "y") backByMonths(day, match[2] === "m" ? count : 12 * count);
  return day.getUTCFullYear() < 1 || Number.isNaN(day.getTime())
    ? "0001-01-01"
    : day.toISOString().slice(0, 10);
}

/** Moves back by months; the last day of a shorter month stands for a day it does not have. */
function backByMonths(day: Date, count: number): void {
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - count);
  day.setUTCDate(Math.min(wanted, daysIn(day.getUTCFullYear(), day.getUTCMonth() + 1)));
}

/** Days of a month of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The days from `from` to `to`, both inclusive, of partial or relative dates. */
export function toDayRange(from: string | null, to: string | null, now: Date): DayRange {
  return {
    from: from === null ? null : toDays(toAbsoluteDate(from, now)).from,
    to: to === null ? null : toDays(toAbsoluteDate(to, now)).to,
  };
}
