import { withKnownValues } from "../collection/canonical-values";
import type { Condition } from "../matching/condition";
import { fromList, type PerView, toList } from "../matching/per-view";
import { type Prepared, toHitTerms, toPrepared } from "../matching/prepare";
import { toCountView, toValueConditions, toViews, type View } from "../matching/views";
import { type FoundAll, findAll, toInexactNotice } from "../meilisearch/find-sets";
import type { FoundSets } from "../meilisearch/id-sets";
import { letOthersIfLong } from "../meilisearch/let-others";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { Notice } from "../query/notices";
import type { SearchQuery } from "../query/query";
import { type ReadQuery, toLink } from "../query/url";
import { openJoined, toJoiningConditions } from "./close/joined-matches";
import { findCloseResult, toJoinedClose, toJoinedHits } from "./close-result";
import { findDrops } from "./drops";
import { toFacetCounts, toFacetResults, toUncounted } from "./facet-results";
import { answerJoined, withJoined } from "./joined-views";
import { readMarkedHits } from "./marked-hits";
import { withPossible } from "./possible-hits";
import type { SearchResult } from "./result";
import { answerGrouped, toStoryNotices, withCopies } from "./stories";
import { toSuggestion } from "./suggestion";
import { toTimeline } from "./timeline";

/** An answer carries at most 40 notices. */
const MOST_NOTICES = 40;

/**
 * Answers a search. Names and lookups come from memory; when it turns out that the index has changed since they were read,
 * the search is done once more.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runSearch(read: ReadQuery, context: SearchContext): Promise<SearchResult> {
  const { clock } = context.engine;
  const started = clock();
  const answer = await withSnapshot(context, "beside", (snapshot) => answerSearch(read, snapshot));
  return { ...answer, took: { ...answer.took, total: Math.round(clock() - started) } };
}

/** The same, of one snapshot. `took.total` is 0. */
export async function answerSearch(read: ReadQuery, snapshot: Snapshot): Promise<SearchResult> {
  const { names } = snapshot;
  const notices: Notice[] = [...read.notices];
  const query = withKnownValues(read.query, names, notices);
  await letOthersIfLong(read.query, snapshot);
  const prepared = toPrepared(read, query, names, snapshot, notices);
  await letOthersIfLong(read.query, snapshot);
  const views = toViews(query, prepared.conditions);
  const [{ found, exact }, joined] = await Promise.all([
    answerExact(query, toList(views), snapshot),
    openJoined(prepared, snapshot),
  ]);
  const { search, matches } = joined;
  notices.push(...search.notices);
  if (!found.complete) notices.unshift(toInexactNotice());
  const joining = toJoiningConditions(matches);
  const first = await withJoined(exact, toList(views), toList(joining), found.sets, snapshot);
  notices.push(...toStoryNotices(query, first));
  const answers = await withUncounted(prepared, fromList(views, first), joining, found.sets, snapshot);
  const { main, timeline } = answers;
  const joinedHits = await toJoinedHits(matches.main, main.total, prepared, search, snapshot);
  const hits = [...(await readMarkedHits(main.hits, toHitTerms(prepared), snapshot)), ...joinedHits];
  const [close, drops] = await Promise.all([
    query.close
      ? toJoinedClose(search, matches.main)
      : findCloseResult(prepared, joined, main.total, snapshot),
    main.total > 0 ? [] : findDrops(prepared, snapshot),
  ]);
  await letOthersIfLong(read.query, snapshot);
  const isJoined = toList(joining).some(({ kind }) => kind !== "no");
  return {
    link: toLink(query),
    notices: notices.slice(0, MOST_NOTICES),
    total: main.total,
    exact: found.complete && !isJoined && read.isBounded !== true && first.every((answer) => answer.exact),
    page: query.page,
    size: query.size,
    pages: Math.ceil(main.total / query.size),
    hits: await withPossible(await withCopies(query, hits, snapshot), prepared, snapshot),
    close: close && { ...close, hits: await withPossible(close.hits, prepared, snapshot) },
    drops,
    suggestion: toSuggestion(read.tree, query, prepared.concepts),
    facets: toFacetResults(query, toFacetCounts(query, answers), names),
    timeline: toTimeline(timeline ?? main),
    closeReading: names.closeReading && { read: names.closeReading.read, of: names.closeReading.of },
    took: { engine: Math.max(...first.map(({ took }) => took)), total: 0 },
  };
}

async function answerExact(
  query: SearchQuery,
  views: readonly View[],
  snapshot: Snapshot,
): Promise<{ found: FoundAll; exact: readonly ViewAnswer[] }> {
  const branches = views.flatMap((view) => view.branches);
  const found = await findAll(branches, snapshot);
  return { found, exact: await answerGrouped(query, views, found.sets, snapshot) };
}

/** The answers, and besides those of the chosen values that a cut answer lacks. */
async function withUncounted(
  { query, conditions }: Prepared,
  answers: PerView<ViewAnswer>,
  joining: PerView<Condition>,
  found: FoundSets,
  snapshot: Snapshot,
): Promise<PerView<ViewAnswer>> {
  const uncounted = toUncounted(query, toFacetCounts(query, answers));
  if (uncounted.length === 0) return answers;
  const views = toValueConditions(query, conditions, uncounted).map((condition) =>
    toCountView(condition, []),
  );
  const counted = await answerJoined(
    query,
    views,
    toValueConditions(query, joining, uncounted),
    found,
    snapshot,
  );
  const values = uncounted.flatMap((pair, at) => {
    const of = counted[at];
    return of === undefined ? [] : [{ ...pair, of }];
  });
  return { ...answers, values };
}
