import { toBranches } from "../matching/branches";
import type { View } from "../matching/views";
import type { FoundSets } from "../meilisearch/expressions";
import type { SearchContext } from "../meilisearch/search-context";
import type { ViewAnswer } from "../meilisearch/stored";
import type { SearchQuery } from "../query/query";
import type { Kept } from "./close/joined-matches";
import { answerAsked } from "./stories";

/** Answers views with what joins them. */
export async function answerJoined(
  query: SearchQuery,
  views: readonly View[],
  kept: Kept,
  found: FoundSets,
  context: SearchContext,
): Promise<readonly ViewAnswer[]> {
  return withJoined(await answerAsked(query, views, found, context), views, kept, found, context);
}

/** Adds to the answers of views what joins them. The two are apart, so their counts add up; the hits are the exact ones. */
export async function withJoined(
  exact: readonly ViewAnswer[],
  views: readonly View[],
  kept: Kept,
  found: FoundSets,
  context: SearchContext,
): Promise<readonly ViewAnswer[]> {
  const joining = views.flatMap((view): View[] => {
    const condition = kept.get(view.name);
    if (condition === undefined) return [];
    return [{ ...view, branches: toBranches(condition), page: { offset: 0, limit: 0 }, sort: "relevance" }];
  });
  if (joining.length === 0) return exact;
  const close = await context.engine.answerViews(joining, found, context.signal);
  return exact.map((answer) => {
    const joined = close.find(({ name }) => name === answer.name);
    return joined === undefined ? answer : toSum(answer, joined);
  });
}

function toSum(answer: ViewAnswer, joined: ViewAnswer): ViewAnswer {
  const fields = new Set([...Object.keys(answer.counts), ...Object.keys(joined.counts)]);
  const counts = Array.from(fields, (field) => {
    const sums = new Map(Object.entries(answer.counts[field] ?? {}));
    for (const [value, count] of Object.entries(joined.counts[field] ?? {}))
      sums.set(value, (sums.get(value) ?? 0) + count);
    return [field, Object.fromEntries(sums)] as const;
  });
  const dated = Object.values(joined.counts.publishedDecade ?? {}).reduce((sum, count) => sum + count, 0);
  return {
    ...answer,
    total: answer.total + joined.total,
    counts: Object.fromEntries(counts),
    ...(answer.undated === undefined ? {} : { undated: answer.undated + joined.total - dated }),
    took: Math.max(answer.took, joined.took),
  };
}
