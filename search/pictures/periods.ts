import type { TimelineBucket } from "../answer/result";
import { toPrecision } from "../document/dates";
import type { Precision } from "../document/document";
import type { TimelineUnit } from "../document/timeline-units";

/** A stretch of time that documents are counted in. */
export type Period = {
  /** First and last partial date, both counted; the same but for decades. */
  readonly from: string;
  readonly to: string;
  /** Given where it holds the dates that are known no closer than this. */
  readonly precision?: Precision;
};

/** Every period of the unit from the first bucket to the last, empty ones too. */
export function toPeriods(unit: TimelineUnit, buckets: readonly TimelineBucket[]): readonly Period[] {
  const keys = buckets.filter(({ precision }) => precision === undefined).map(({ from }) => from);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const periods: Period[] = [];
  for (let from = first; from <= last; from = toNext(unit, from)) periods.push(toPeriod(unit, from));
  return periods;
}

/** The periods of dates that are coarser than the unit. */
export function toCoarsePeriods(buckets: readonly TimelineBucket[]): readonly Period[] {
  return buckets.flatMap(({ from, precision }) =>
    precision === undefined ? [] : [{ from, to: from, precision: toPrecision(from) }],
  );
}

function toPeriod(unit: TimelineUnit, from: string): Period {
  return { from, to: unit === "decade" ? padded(Number(from) + 9, 4) : from };
}

function toNext(unit: TimelineUnit, from: string): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  if (unit === "decade") return padded(year + 10, 4);
  if (unit === "year") return padded(year + 1, 4);
  if (unit === "month")
    return month === 12 ? `${padded(year + 1, 4)}-01` : `${padded(year, 4)}-${padded(month + 1, 2)}`;
  const next = new Date(0);
  next.setUTCFullYear(year, month - 1, day + 1);
  return next.toISOString().slice(0, 10);
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
