import type { Names } from "../collection/names";
import type { PerView } from "../matching/per-view";
import type { Prepared } from "../matching/prepare";
import { withGapNotice } from "../meilisearch/gaps";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { ReadQuery } from "../query/url";
import { ALL_COUNTS } from "../query/wanted";
import { type Answered, answer } from "./answered";
import { toFacetCounts, toFacetResult, toFacetResults } from "./facet-results";
import type { HitsResult, SearchResult, WantedResult } from "./result";
import { toTimeline } from "./timeline";

/**
 * Answers a search with everything there is to count. Names and lookups come from memory; when it turns out that the index has
 * changed since they were read, the search is done once more.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runSearch(read: ReadQuery, context: SearchContext): Promise<SearchResult> {
  return timed(context, () =>
    withGapNotice(context, (given) =>
      withSnapshot(given, "with", (snapshot) => answerSearch(read, snapshot)),
    ),
  );
}

/** Answers a search with what the request wants counted; otherwise the same. */
export async function runWanted(read: ReadQuery, context: SearchContext): Promise<WantedResult> {
  return timed(context, () =>
    withGapNotice(context, (given) =>
      withSnapshot(given, "with", async (snapshot) => toWanted(await answer(read, snapshot), snapshot)),
    ),
  );
}

/** The answer of one snapshot, with everything there is to count. `took.total` is 0. */
export async function answerSearch(read: ReadQuery, snapshot: Snapshot): Promise<SearchResult> {
  const { hits, prepared, counts } = await answer({ ...read, wanted: ALL_COUNTS }, snapshot);
  const { query } = prepared;
  return {
    ...withoutTook(hits),
    facets: toFacetResults(query, toFacetCounts(query, counts), snapshot.names),
    timeline: toTimeline(counts.timeline ?? counts.main),
    took: hits.took,
  };
}

function toWanted({ hits, prepared, counts }: Answered, { names }: Snapshot): WantedResult {
  return { ...withoutTook(hits), ...toCounts(prepared, counts, names), took: hits.took };
}

/** The counts that a search wants, as an answer has them. */
export function toCounts(
  { query, wanted }: Prepared,
  counts: PerView<ViewAnswer>,
  names: Names,
): Pick<WantedResult, "facets" | "timeline"> {
  const all = toFacetCounts(query, counts);
  const facets = wanted.facets.map((key) => [key, toFacetResult(query, key, all[key], names)] as const);
  return {
    facets: Object.fromEntries(facets),
    timeline: wanted.timeline ? toTimeline(counts.timeline ?? counts.main) : null,
  };
}

/** What was taken stands last. */
function withoutTook({ took: _, ...others }: HitsResult): Omit<HitsResult, "took"> {
  return others;
}

async function timed<Result extends Pick<HitsResult, "took">>(
  { engine: { clock } }: SearchContext,
  work: () => Promise<Result>,
): Promise<Result> {
  const started = clock();
  const result = await work();
  return { ...result, took: { ...result.took, total: Math.round(clock() - started) } };
}
