import type { View } from "../matching/views";
import { SORT_RULES, toEngineQuery } from "./engine-query";
import type { FoundSets } from "./id-sets";
import { CUTOFF, DOCUMENTS } from "./index-settings";
import type { Access, Answer, EngineParameters } from "./requests";
import { HIT_FIELDS, type StoredHit, type ViewAnswer } from "./stored";

/**
 * Answers views, in their order. Those of one branch go out together as plain searches; one of several branches is a
 * federated search, in which the engine merges the hits and counts each document once; one of none holds nothing.
 */
export async function answerViews(
  views: readonly View[],
  found: FoundSets,
  access: Access,
): Promise<readonly ViewAnswer[]> {
  const plain = views.filter(({ branches }) => branches.length === 1);
  const union = views.filter(({ branches }) => branches.length > 1);
  const [plainAnswers, unionAnswers] = await Promise.all([
    answerPlain(plain, found, access),
    Promise.all(union.map((view) => answerUnion(view, found, access))),
  ]);
  const answers = new Map([
    ...plain.map((view, at) => [view, plainAnswers[at] ?? NOTHING] as const),
    ...union.map((view, at) => [view, unionAnswers[at] ?? NOTHING] as const),
  ]);
  return views.map((view) => answers.get(view) ?? NOTHING);
}

const NOTHING: ViewAnswer = { hits: [], total: 0, counts: {}, exact: true, took: 0 };

async function answerPlain(
  views: readonly View[],
  found: FoundSets,
  { engine, signal }: Access,
): Promise<ViewAnswer[]> {
  if (views.length === 0) return [];
  const queries = views.flatMap((view) =>
    toQueries(view, found).map((query) => ({ ...query, facets: [...view.facets], ...toPage(view) })),
  );
  const results = await engine.searchMany<StoredHit>(queries, signal);
  return results.map((result) => toAnswer(result, result.totalHits ?? 0));
}

/** The engine counts exactly only when results are requested by page. */
function toPage({ page: { offset, limit } }: View): { page: number; hitsPerPage: number } {
  return { page: limit === 0 ? 1 : Math.floor(offset / limit) + 1, hitsPerPage: limit };
}

async function answerUnion(view: View, found: FoundSets, { engine, signal }: Access): Promise<ViewAnswer> {
  const federation = { ...view.page, facetsByIndex: { [DOCUMENTS]: view.facets }, mergeFacets: {} };
  const result = await engine.searchUnion<StoredHit>(federation, toQueries(view, found), signal);
  return toAnswer(result, result.estimatedTotalHits ?? 0);
}

/**
 * The queries of a view, one a branch. The engine cannot rank by relevance where a branch has no text: such a union comes
 * newest first.
 */
export function toQueries(
  view: View,
  found: FoundSets,
  fields: readonly string[] = HIT_FIELDS,
): EngineParameters[] {
  const queries = view.branches.map((branch) => toEngineQuery(branch, found));
  const isMixed = queries.length > 1 && queries.some((query) => query.q === "");
  const sort = SORT_RULES[view.sort === "relevance" && isMixed ? "newest" : view.sort];
  return queries.map((query) => ({
    indexUid: DOCUMENTS,
    ...query,
    matchingStrategy: "all",
    attributesToRetrieve: [...fields],
    ...(sort.length > 0 ? { sort: [...sort] } : {}),
  }));
}

function toAnswer(result: Answer<StoredHit>, total: number): ViewAnswer {
  return {
    hits: result.hits,
    total,
    counts: result.facetDistribution ?? {},
    exact: result.processingTimeMs < CUTOFF,
    took: result.processingTimeMs,
  };
}
