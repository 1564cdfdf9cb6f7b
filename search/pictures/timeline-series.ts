import { toTimeline, toUnit } from "../answer/timeline";
import type { TimelineUnit } from "../document/timeline-units";
import type { ViewAnswer } from "../meilisearch/stored";
import { withDatedOnly, withinDates, withUndatedOnly } from "../query/narrowed";
import type { SearchQuery } from "../query/query";
import { toLink } from "../query/url";
import { type Period, toCoarsePeriods, toPeriods } from "./periods";
import type { Series } from "./timeline-result";

/** More years than this are drawn as decades. */
const MOST_YEARS = 60;

/** The periods that an answer's documents lie in, of a unit that suits how long that is. */
export function toAxis(base: ViewAnswer | undefined): { unit: TimelineUnit; periods: readonly Period[] } {
  if (base === undefined) return { unit: "year", periods: [] };
  const finest = toUnit(base);
  const inUnit = (unit: TimelineUnit): readonly Period[] => {
    const { buckets } = toTimeline(base, unit);
    const dated = buckets.filter(({ count }) => count > 0);
    return [...toPeriods(unit, dated), ...toCoarsePeriods(dated)];
  };
  const periods = inUnit(finest);
  const isLong = finest === "year" && periods.length > MOST_YEARS;
  return isLong ? { unit: "decade", periods: inUnit("decade") } : { unit: finest, periods };
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
