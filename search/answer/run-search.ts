import { withKnownValues } from "../collection/canonical-values";
import type { Names } from "../collection/names";
import { type FacetKey, facetOf } from "../document/facets";
import type { Condition } from "../matching/condition";
import { toHitTerms, toPrepared } from "../matching/prepare";
import { isCountedApart, toFacetView, toValueView, toViews, type View } from "../matching/views";
import type { FoundSets } from "../meilisearch/expressions";
import { type FoundAll, findAll, toInexactNotice } from "../meilisearch/find-sets";
import type { SearchContext } from "../meilisearch/search-context";
import type { ViewAnswer } from "../meilisearch/stored";
import type { Notice } from "../query/notices";
import { forEachFacet, type SearchQuery } from "../query/query";
import { type ReadQuery, toLink } from "../query/url";
import { findKept, type Kept, toKept, toKeptValue } from "./close/joined-matches";
import { findCloseResult, toJoinedHits, toKeptClose } from "./close-result";
import { findDrops } from "./drops";
import { type FacetCounts, toFacetResults, toUncounted } from "./facet-results";
import { answerJoined, withJoined } from "./joined-views";
import { readMarkedHits } from "./marked-hits";
import type { SearchResult } from "./result";
import { answerAsked, toStoryNotices, withCopies } from "./stories";
import { toSuggestion } from "./suggestion";
import { toTimeline } from "./timeline";

/** What more there is to say goes unsaid, lest it drown the answer. */
const MOST_NOTICES = 40;

/**
 * Answers a search. Names and lookups come from memory; when it turns out that the index has changed since they
 * were read, the search is done once more with what is true now.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function runSearch(read: ReadQuery, context: SearchContext): Promise<SearchResult> {
  const started = performance.now();
  const known = await context.memory.current();
  const [first, generation] = await Promise.all([
    searchOnce(read, known, context),
    context.engine.readGeneration(),
  ]);
  const answer =
    generation === known.generation
      ? first
      : await searchOnce(read, await context.memory.renew(generation), context);
  return { ...answer, took: { ...answer.took, total: Math.round(performance.now() - started) } };
}

async function searchOnce(read: ReadQuery, names: Names, context: SearchContext): Promise<SearchResult> {
  const { now } = context;
  const notices: Notice[] = [...read.notices];
  const query = withKnownValues(read.query, names, notices);
  const prepared = toPrepared(read, query, names, context, notices);
  const { text } = prepared;
  const views = toViews(query, text, now);
  const [{ found, exact }, matches] = await Promise.all([
    answerExact(query, views, names, context),
    findKept(prepared, context),
  ]);
  if (!found.complete) notices.push(toInexactNotice());
  const kept = toKept(matches);
  const answers = await withJoined(exact, views, kept, found.sets, context);
  notices.push(...toStoryNotices(query, answers));
  const counts = await withUncounted(query, text, kept, toCounts(query, answers), found.sets, context);
  const main = answerOf(answers, "main");
  const joined = await toJoinedHits(matches.get("main") ?? [], main.total, prepared, context);
  const hits = [...(await readMarkedHits(main.hits, toHitTerms(prepared), context)), ...joined];
  const [close, drops] = await Promise.all([
    query.close ? toKeptClose(prepared, matches) : findCloseResult(prepared, main.total, context),
    main.total > 0 ? [] : findDrops(prepared, context),
  ]);
  return {
    link: toLink(query),
    notices: notices.slice(0, MOST_NOTICES),
    total: main.total,
    exact: found.complete && kept.size === 0 && answers.every((answer) => answer.exact),
    page: query.page,
    size: query.size,
    pages: Math.ceil(main.total / query.size),
    hits: await withCopies(query, hits, context),
    close,
    drops,
    suggestion: toSuggestion(read.tree, query, prepared.concepts),
    facets: toFacetResults(query, counts),
    timeline: toTimeline(answers.find((answer) => answer.name === "timeline") ?? main),
    took: { engine: answers.reduce((most, answer) => Math.max(most, answer.took), 0), total: 0 },
  };
}

async function answerExact(
  query: SearchQuery,
  views: readonly View[],
  names: Names,
  context: SearchContext,
): Promise<{ found: FoundAll; exact: readonly ViewAnswer[] }> {
  const branches = views.flatMap((view) => view.branches);
  const found = await findAll(branches, names, context);
  return { found, exact: await answerAsked(query, views, found.sets, context) };
}

function answerOf(answers: readonly ViewAnswer[], name: string): ViewAnswer {
  const answer = answers.find((candidate) => candidate.name === name);
  if (answer === undefined) throw new RangeError(`No view ${name} was asked for.`);
  return answer;
}

function toCounts(query: SearchQuery, answers: readonly ViewAnswer[]): FacetCounts {
  return forEachFacet((key) => {
    const view = isCountedApart(query, key) ? toFacetView(key) : "main";
    return answerOf(answers, view).counts[facetOf(key).field] ?? {};
  });
}

async function withUncounted(
  query: SearchQuery,
  text: Condition,
  kept: Kept,
  counts: FacetCounts,
  found: FoundSets,
  context: SearchContext,
): Promise<FacetCounts> {
  const uncounted = toUncounted(query, counts);
  if (uncounted.length === 0) return counts;
  const views = uncounted.map(({ key, value }) => toValueView(query, text, context.now, key, value));
  const joining = new Map(
    uncounted.flatMap(({ key, value }, at) => toKeptValue(kept, query, key, value, views[at]?.name ?? "")),
  );
  const answers = await answerJoined(query, views, joining, found, context);
  const added = (key: FacetKey): Record<string, number> =>
    Object.fromEntries(
      uncounted.flatMap((one, index) => (one.key === key ? [[one.value, answers[index]?.total ?? 0]] : [])),
    );
  return forEachFacet((key) => ({ ...counts[key], ...added(key) }));
}
