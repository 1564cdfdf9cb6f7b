import { isPartialDate, toPrecision } from "@/search/document/dates";
import type { TimelineUnit } from "@/search/document/timeline-units";
import type { Strings } from "../strings/en";
import type { RelativeUnit } from "../strings/formats";

/** A partial date as the reader sees it, never more precise than it is: `2024`, `May 2024`, `31 Dec 2024`. */
export function toDateText(date: string, strings: Strings): string {
  if (!isPartialDate(date)) return date;
  const precision = toPrecision(date);
  if (precision === "year") return String(Number(date));
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return precision === "month" ? strings.month(moment) : strings.day(moment);
}

/** A relative date in its parts; null for any other. */
function toRelative(date: string): { count: number; unit: RelativeUnit } | null {
  const [, count, letter] = /^-(\d+)([dwmy])$/.exec(date) ?? [];
  const unit = (["d", "w", "m", "y"] as const).find((one) => one === letter);
  return unit === undefined ? null : { count: Number(count), unit };
}

/** A partial or relative date, as a limit of a range. */
function toLimitText(date: string, strings: Strings): string {
  const relative = toRelative(date);
  return relative === null ? toDateText(date, strings) : strings.relative(relative.count, relative.unit);
}

/** A range of dates, open at either end. */
export function toRangeText(from: string | null, to: string | null, strings: Strings): string {
  if (from !== null && to !== null)
    return from === to
      ? toLimitText(from, strings)
      : strings.between(toLimitText(from, strings), toLimitText(to, strings));
  if (from !== null) return toStartText(from, strings);
  return to === null ? "" : strings.before(toLimitText(to, strings));
}

function toStartText(from: string, strings: Strings): string {
  const relative = toRelative(from);
  return relative === null
    ? strings.since(toDateText(from, strings))
    : strings.sinceRelative(relative.count, relative.unit);
}

/** A bucket of a timeline. */
export function toBucketText(from: string, unit: TimelineUnit, strings: Strings): string {
  return unit === "decade" && from.length === 4 ? strings.decade(from) : toDateText(from, strings);
}

/** A TIMEX3 value in words; what is not known stands as it is. */
export function toTimexText(value: string, strings: Strings): string {
  if (isPartialDate(value)) return toDateText(value, strings);
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week?.[1]) return strings.week(Number(week[2]), week[1]);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter?.[1] && quarter[2]) return strings.quarter(quarter[2], quarter[1]);
  if (/^\d{3}$/.test(value)) return strings.decade(`${value}0`);
  if (/^\d{2}$/.test(value)) return strings.century(Number(value) + 1);
  return { PRESENT_REF: strings.now, PAST_REF: strings.past, FUTURE_REF: strings.future }[value] ?? value;
}

/** A moment, in UTC. */
export function toMomentText(moment: string, strings: Strings): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : `${strings.moment(date)} UTC`;
}
