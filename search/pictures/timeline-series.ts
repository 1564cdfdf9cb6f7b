import { toTimeline, toUnit } from "../answer/timeline";
import { TIMELINE_UNITS, type TimelineUnit } from "../document/timeline-units";
import type { ViewAnswer } from "../meilisearch/stored";
import { withDatedOnly, withinDates, withUndatedOnly } from "../query/narrowed";
import type { SearchQuery } from "../query/query";
import { toLink } from "../query/url";
import { type Period, toCoarsePeriods, toPeriods } from "./periods";
import type { Series } from "./timeline-result";

/** More years than this are drawn as decades. */
const MOST_YEARS = 60;

/**
 * The periods that an answer's documents lie in, of a unit that suits how long that is: as fine as there are `most` at most, if a
 * unit is that coarse.
 */
export function toAxis(
  base: ViewAnswer | undefined,
  most = Number.POSITIVE_INFINITY,
): { unit: TimelineUnit; periods: readonly Period[] } {
  if (base === undefined) return { unit: "year", periods: [] };
  const finest = toUnit(base);
  const inUnit = (unit: TimelineUnit): readonly Period[] => {
    const { buckets } = toTimeline(base, unit);
    const dated = buckets.filter(({ count }) => count > 0);
    return [...toPeriods(unit, dated), ...toCoarsePeriods(dated)];
  };
  const isLong = ({ unit, periods }: { unit: TimelineUnit; periods: readonly Period[] }): boolean =>
    periods.length > (unit === "year" ? Math.min(MOST_YEARS, most) : most);
  const units = TIMELINE_UNITS.slice(0, TIMELINE_UNITS.indexOf(finest) + 1).reverse();
  const axes = units.map((unit) => ({ unit, periods: inUnit(unit) }));
  return axes.find((axis) => !isLong(axis)) ?? { unit: "decade", periods: inUnit("decade") };
}

/** The documents of a query in each period, each count with its link. */
export function toSeries(
  value: string | null,
  query: SearchQuery,
  answer: ViewAnswer | undefined,
  unit: TimelineUnit,
  periods: readonly Period[],
  now: Date,
): Series {
  const counts = toCounts(answer, unit);
  const toQuery = ({ from, to, precision }: Period): SearchQuery =>
    precision === undefined ? withinDates(query, from, to, now) : withDatedOnly(query, from);
  return {
    value,
    total: { count: answer?.total ?? 0, link: toLink(query) },
    points: periods.map((period) => ({
      count: counts.get(period.from) ?? 0,
      link: toLink(toQuery(period)),
    })),
    undated: {
      count: answer === undefined ? 0 : toTimeline(answer, unit).undated,
      link: toLink(withUndatedOnly(query)),
    },
  };
}

/** Counts by period. */
export function toCounts(answer: ViewAnswer | undefined, unit: TimelineUnit): ReadonlyMap<string, number> {
  if (answer === undefined) return new Map();
  return new Map(toTimeline(answer, unit).buckets.map(({ from, count }) => [from, count]));
}
