import { isPartialDate, toPrecision } from "@/search/dates";
import type { TimelineUnit } from "@/search/result";
import { LOCALE, strings } from "./strings";

const FORMATS = {
  day: new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat(LOCALE, { month: "short", year: "numeric", timeZone: "UTC" }),
};
const WITH_TIME = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A partial date as the reader sees it, never more precise than it is: `2024`, `May 2024`, `31 Dec 2024`. */
export function toDateText(date: string): string {
  if (!isPartialDate(date)) return date;
  const precision = toPrecision(date);
  if (precision === "year") return String(Number(date));
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return FORMATS[precision].format(moment);
}

/** A partial or relative date, as a limit of a range. */
export function toLimitText(date: string): string {
  const relative = /^-(\d+)([dwmy])$/.exec(date);
  const unit = (["d", "w", "m", "y"] as const).find((letter) => letter === relative?.[2]);
  return relative && unit ? strings.relative(Number(relative[1]), unit) : toDateText(date);
}

/** A range of dates, open at either end. */
export function toRangeText(from: string | null, to: string | null): string {
  if (from !== null && to !== null)
    return from === to ? toLimitText(from) : strings.between(toLimitText(from), toLimitText(to));
  if (from !== null) return strings.since(toLimitText(from));
  return to === null ? "" : strings.before(toLimitText(to));
}

/** A bucket of a timeline. */
export function toBucketText(from: string, unit: TimelineUnit): string {
  return unit === "decade" && from.length === 4 ? strings.decade(from) : toDateText(from);
}

/** A TIMEX3 value in words; what is not known stands as it is. */
export function toTimexText(value: string): string {
  if (isPartialDate(value)) return toDateText(value);
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week?.[1]) return strings.week(Number(week[2]), week[1]);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter?.[1] && quarter[2]) return strings.quarter(quarter[2], quarter[1]);
  if (/^\d{3}$/.test(value)) return strings.decade(`${value}0`);
  if (/^\d{2}$/.test(value)) return strings.century(Number(value) + 1);
  return { PRESENT_REF: strings.now, PAST_REF: strings.past, FUTURE_REF: strings.future }[value] ?? value;
}

/** A moment, in UTC. */
export function toMomentText(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : `${WITH_TIME.format(date)} UTC`;
}
