import { isOffered, toFacetValues } from "../collection/names";
import { fieldOf } from "../document/facets";
import { TIMELINE_FIELDS } from "../document/timeline-units";
import { withGapNotice } from "../meilisearch/gaps";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import { toMostLinked } from "../query/most-linked";
import { withCarrying } from "../query/narrowed";
import { withChanges } from "../query/query";
import type { TimelineOptions } from "../query/timeline-parameters";
import { MOST_COMPARED } from "../query/timeline-parameters";
import type { ReadQuery } from "../query/url";
import { countWhole } from "./baseline-counts";
import { toRanked } from "./by-frequency";
import { type Counting, type Narrowing, openCounting } from "./counting";
import type { ComparedTimeline, Series } from "./timeline-result";
import { toAxis, toSeries } from "./timeline-series";

/** More periods than are ever drawn: days of four years. */
const MOST_PERIODS = 1_461;
/** Values offered to choose from. */
const MOST_OFFERED = 12;

/**
 * Counts a search over time, for up to four values of a facet: those requested, or the most frequent.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runCompared(
  read: ReadQuery,
  ask: TimelineOptions,
  context: SearchContext,
): Promise<ComparedTimeline> {
  return withGapNotice(context, (given) =>
    withSnapshot(given, "after", async (snapshot) => {
      const compared = await makeCompared(await openCounting(read, snapshot), ask, snapshot);
      const whole = await countWhole(read.query, compared, snapshot);
      return { ...compared, exact: compared.exact && whole.exact, whole: whole.counts };
    }),
  );
}

async function makeCompared(counting: Counting, ask: TimelineOptions, { names, now }: Snapshot) {
  const { query, count } = counting;
  const field = ask.by === null ? null : fieldOf(ask.by, query);
  const facets = field === null ? TIMELINE_FIELDS : [...TIMELINE_FIELDS, field];
  const [base] = await count([{ carrying: [], facets }]);
  const { by } = ask;
  const ranked = field === null ? [] : toRanked(base?.counts[field] ?? {});
  const offered = ranked.filter((value) => by === null || isOffered(names, by, value)).slice(0, MOST_OFFERED);
  const requested = by === null ? [] : ask.values.flatMap((value) => toFacetValues(names, by, value).values);
  const values = [...new Set(requested.length > 0 ? requested : offered)].slice(0, MOST_COMPARED);
  const narrowings = values.map(
    (value): Narrowing => ({
      carrying: [{ field: field ?? "", values: [value] }],
      facets: TIMELINE_FIELDS,
    }),
  );
  const answers = by === null ? [base] : await count(narrowings);
  const { unit, periods } = toAxis(base, toMostLinked(query, MOST_PERIODS, answers.length));
  const series = answers.map((answer, at): Series => {
    const value = by === null ? null : (values[at] ?? null);
    const narrowed =
      by === null || value === null ? withChanges(query, {}) : withCarrying(query, by, [value]);
    return toSeries(value, narrowed, answer, unit, periods, now);
  });
  return {
    query: withChanges(query, {}),
    notices: counting.notices,
    total: base?.total ?? 0,
    exact: [base, ...answers].every((answer) => answer?.exact === true),
    unit,
    ask: { ...ask, values: requested.length > 0 ? values : [] },
    offered,
    periods,
    series,
  };
}
