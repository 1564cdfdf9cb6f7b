import { toPrecision } from "../document/dates";
import { MOST_FACET_VALUES } from "../document/facets";
import { PUBLISHED_FIELDS, type TimelineUnit } from "../document/timeline-units";
import type { ViewAnswer } from "../meilisearch/stored";
import type { Timeline, TimelineBucket } from "./result";

/** Beyond so many months a timeline shows years; up to so many it shows days. */
const MOST_MONTHS = 60;
export const MOST_MONTHS_IN_DAYS = 2;

/**
 * The timeline of a view, in the finest unit that still reads well or in the one given. Buckets and `undated` add up to
 * its total, unless stories are counted: one whose copies have different dates stands in several buckets.
 */
export function toTimeline(view: ViewAnswer, unit = toUnit(view)): Timeline {
  const buckets = Object.entries(view.counts[PUBLISHED_FIELDS[unit]] ?? {})
    .map(([from, count]) => toBucket(unit, from, count))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const dated = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  return { unit, buckets, undated: view.undated ?? view.total - dated };
}

/** The finest unit that still reads well. */
export function toUnit(view: ViewAnswer): TimelineUnit {
  const keys = (unit: TimelineUnit): string[] => Object.keys(view.counts[PUBLISHED_FIELDS[unit]] ?? {});
  const isWhole = (unit: TimelineUnit): boolean => keys(unit).length < MOST_FACET_VALUES;
  if (!isWhole("year")) return "decade";
  const months = isWhole("month") ? toSpanInMonths(keys("month")) : Number.POSITIVE_INFINITY;
  if (months <= MOST_MONTHS_IN_DAYS && isWhole("day") && keys("day").some((day) => day.length === 10))
    return "day";
  return months <= MOST_MONTHS ? "month" : "year";
}

/** From the first to the last, both counted; dates of a year only need no months. */
export function toSpanInMonths(keys: readonly string[]): number {
  const months = keys
    .filter((key) => key.length > 4)
    .map((key) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)));
  if (months.length === 0) return keys.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  const years = keys.map((key) => Number(key.slice(0, 4)) * 12 + 1);
  return Math.max(...months, ...years) - Math.min(...months, ...years) + 1;
}

function toBucket(unit: TimelineUnit, from: string, count: number): TimelineBucket {
  const isCoarse = (unit === "month" && from.length < 7) || (unit === "day" && from.length < 10);
  return isCoarse ? { from, count, precision: toPrecision(from) } : { from, count };
}
