import type { ComparedAsk } from "./compared-ask";
import { MOST_COMPARED } from "./compared-ask";
import type { ComparedTimeline, Series } from "./compared-result";
import { type Counting, countWith, type Narrowing } from "./counting";
import { toDays } from "./dates";
import { facetOf } from "./facets";
import { toFacetValues } from "./names";
import { withCarrying, withDatedOnly, withinDates, withUndatedOnly } from "./narrowed";
import { type Period, toCoarsePeriods, toPeriods } from "./periods";
import { EVERYTHING, type SearchQuery, withChanges } from "./query";
import { type ReadQuery, toLink } from "./query-url";
import { toRanked } from "./ranked";
import { TIMELINE_FIELDS } from "./request";
import type { TimelineUnit } from "./result";
import type { SearchContext } from "./run";
import type { ViewAnswer } from "./stored";
import { toTimeline, toUnit } from "./timeline";

/** More years than this are drawn as decades. */
const MOST_YEARS = 60;
/** Values offered to choose from. */
const MOST_OFFERED = 12;

/**
 * Counts a search over time, for up to four values of a facet: those asked for, or the most frequent.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runCompared(
  read: ReadQuery,
  ask: ComparedAsk,
  context: SearchContext,
): Promise<ComparedTimeline> {
  const compared = await countWith(read, context, (counting) => makeCompared(counting, ask, context));
  const whole = await countWith(
    toEverything(read, compared.periods, context.now),
    context,
    async ({ count }) => {
      const [answer] = await count([{ carrying: [], facets: TIMELINE_FIELDS }]);
      return { counts: toCounts(answer, compared.unit), exact: answer?.exact === true };
    },
  );
  return {
    ...compared,
    exact: compared.exact && whole.exact,
    whole: compared.periods.map(({ from }) => whole.counts.get(from) ?? 0),
  };
}

/** All documents of the periods within the search's own range, so that no answer is cut that the search's own was not. */
function toEverything({ query }: ReadQuery, periods: readonly Period[], now: Date): ReadQuery {
  const [first] = [...periods].sort((a, b) => toDays(a.from).from - toDays(b.from).from);
  const last = [...periods].sort((a, b) => toDays(a.to).to - toDays(b.to).to).at(-1);
  const { group, from, to } = query;
  const all = { ...EVERYTHING, group, from, to };
  const within = first && last ? withinDates(all, first.from, last.to, now) : all;
  return { query: within, tree: null, notices: [] };
}

async function makeCompared(counting: Counting, ask: ComparedAsk, { now }: SearchContext) {
  const { query, names, count } = counting;
  const field = ask.by === null ? null : facetOf(ask.by).field;
  const facets = field === null ? TIMELINE_FIELDS : [...TIMELINE_FIELDS, field];
  const [base] = await count([{ carrying: [], facets }]);
  const offered = field === null ? [] : toRanked(base?.counts[field] ?? {}).slice(0, MOST_OFFERED);
  const { by } = ask;
  const asked = by === null ? [] : ask.values.flatMap((value) => toFacetValues(names, by, value).values);
  const values = [...new Set(asked.length > 0 ? asked : offered)].slice(0, MOST_COMPARED);
  const narrowings = values.map(
    (value): Narrowing => ({
      carrying: [{ field: field ?? "", values: [value] }],
      facets: TIMELINE_FIELDS,
    }),
  );
  const answers = by === null ? [base] : await count(narrowings);
  const { unit, periods } = toAxis(base);
  const series = answers.map((answer, at): Series => {
    const value = by === null ? null : (values[at] ?? null);
    const own = by === null || value === null ? withChanges(query, {}) : withCarrying(query, by, [value]);
    return toSeries(value, own, answer, unit, periods, now);
  });
  return {
    link: toLink(withChanges(query, {})),
    notices: counting.notices,
    total: base?.total ?? 0,
    exact: [base, ...answers].every((answer) => answer?.exact === true),
    unit,
    ask: { ...ask, values: asked.length > 0 ? values : [] },
    offered,
    periods,
    series,
  };
}

function toAxis(base: ViewAnswer | undefined): { unit: TimelineUnit; periods: readonly Period[] } {
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

function toSeries(
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

function toCounts(answer: ViewAnswer | undefined, unit: TimelineUnit): ReadonlyMap<string, number> {
  if (answer === undefined) return new Map();
  return new Map(toTimeline(answer, unit).buckets.map(({ from, count }) => [from, count]));
}
