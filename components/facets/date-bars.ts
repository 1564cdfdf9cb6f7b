import type { Timeline, TimelineBucket } from "@/search/answer/result";
import { daysIn } from "@/search/document/dates";
import type { TimelineUnit } from "@/search/document/timeline-units";

/** A bar of a chart of dates: one bucket, or neighbours drawn as one where there are too many. */
export type DateBar = { readonly from: string; readonly to: string; readonly count: number };

/** More bars than this are too thin to point at. */
const MOST_BARS = 42;

/** How many units one bar may hold, finest first. */
const GROUPS: Readonly<Record<TimelineUnit, readonly number[]>> = {
  decade: [1, 2, 5, 10, 100],
  year: [1, 5, 10, 25, 50, 100],
  month: [1, 3, 12],
  day: [1, 2, 7],
};

/** The bars from the first to the last date, empty ones too, and the buckets whose dates are coarser than a bar. */
export function toDateBars(timeline: Timeline): {
  bars: readonly DateBar[];
  coarse: readonly TimelineBucket[];
} {
  const { unit, buckets } = timeline;
  const fine = buckets.filter((bucket) => bucket.precision === undefined);
  const coarse = buckets.filter((bucket) => bucket.precision !== undefined);
  const places = fine.map((bucket) => toPlace(bucket.from, unit));
  const [least, most] = [Math.min(...places), Math.max(...places)];
  if (!Number.isFinite(least)) return { bars: [], coarse };
  const groups = GROUPS[unit];
  const size =
    groups.find((group) => Math.floor(most / group) - Math.floor(least / group) < MOST_BARS) ??
    groups.at(-1) ??
    1;
  const first = Math.floor(least / size);
  const counts = new Array<number>(Math.floor(most / size) - first + 1).fill(0);
  fine.forEach((bucket, index) => {
    const at = Math.floor((places[index] ?? 0) / size) - first;
    counts[at] = (counts[at] ?? 0) + bucket.count;
  });
  const bars = counts.map((count, index) => {
    const from = (first + index) * size;
    return { from: fromPlace(from, unit), to: toEnd(from + size - 1, unit), count };
  });
  return { bars, coarse };
}

/** Units since the year 0. */
function toPlace(from: string, unit: TimelineUnit): number {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  if (unit === "decade") return Math.floor(year / 10);
  if (unit === "year") return year;
  if (unit === "month") return year * 12 + month - 1;
  return Math.round(toMoment(year, month, day) / 86_400_000);
}

function toMoment(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function fromPlace(place: number, unit: TimelineUnit): string {
  if (unit === "decade") return toYear(place * 10);
  if (unit === "year") return toYear(place);
  if (unit === "month") return `${toYear(Math.floor(place / 12))}-${padded((place % 12) + 1)}`;
  return new Date(place * 86_400_000).toISOString().slice(0, 10);
}

/** The last time a unit holds, as precise as the unit. */
function toEnd(place: number, unit: TimelineUnit): string {
  return unit === "decade" ? toYear(place * 10 + 9) : fromPlace(place, unit);
}

/** The year 0 is no date; the first is 1. */
function toYear(year: number): string {
  return String(Math.max(1, year)).padStart(4, "0");
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}

/** Whether a bar lies in a range of partial dates; relative ones are not compared. */
export function isInside(bar: DateBar, from: string | null, to: string | null): boolean {
  const isAfterStart = from === null || from.startsWith("-") || toFirstDay(bar.from) >= toFirstDay(from);
  const isBeforeEnd = to === null || to.startsWith("-") || toLastDay(bar.to) <= toLastDay(to);
  return isAfterStart && isBeforeEnd;
}

function toFirstDay(date: string): string {
  const [year = "", month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

function toLastDay(date: string): string {
  const [year = "", month = "12", day] = date.split("-");
  return `${year}-${month}-${day ?? padded(daysIn(Number(year), Number(month)))}`;
}
