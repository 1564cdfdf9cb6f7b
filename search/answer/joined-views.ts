import { PUBLISHED_FIELDS } from "../document/timeline-units";
import { type Condition, NONE } from "../matching/condition";
import { toCountView, type View } from "../matching/views";
import type { FoundSets } from "../meilisearch/id-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { SearchQuery } from "../query/query";
import { answerNamed, type Named, toMostValues, toWantedValues } from "./counts-by-columns";
import { answerGrouped } from "./stories";

/** Answers views with what joins each, in the order of the views. */
export async function answerJoined(
  query: SearchQuery,
  views: readonly View[],
  joining: readonly Condition[],
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly ViewAnswer[]> {
  return withJoined(await answerGrouped(query, views, found, snapshot), views, joining, found, snapshot);
}

/**
 * Adds to the answers of views what joins each, in the order of the views. The two are apart, so their counts add up; the
 * hits are the exact ones. Of a `query` that is given no more values are counted than an answer shows, where that is enough.
 */
export async function withJoined(
  exact: readonly ViewAnswer[],
  views: readonly View[],
  joining: readonly Condition[],
  found: FoundSets,
  snapshot: Snapshot,
  query: SearchQuery | null = null,
): Promise<readonly ViewAnswer[]> {
  if (joining.every(({ kind }) => kind === "no")) return exact;
  const joined = views.map((view, at): Named => {
    const condition = joining[at] ?? NONE;
    const isAlone = query !== null && exact[at]?.total === 0;
    return {
      view: toCountView(condition, view.facets),
      condition,
      // Which values are the most frequent of a sum cannot be said by the most frequent of its parts.
      toWanted: isAlone ? (field) => toWantedValues(field, query) : toMostValues,
    };
  });
  const close = await answerNamed(joined, found, snapshot);
  return exact.map((answer, at) => toSum(answer, close[at]));
}

function toSum(answer: ViewAnswer, joined: ViewAnswer | undefined): ViewAnswer {
  if (joined === undefined) return answer;
  const fields = new Set([...Object.keys(answer.counts), ...Object.keys(joined.counts)]);
  const counts = Array.from(
    fields,
    (field) => [field, toSums(answer.counts[field] ?? {}, joined.counts[field] ?? {})] as const,
  );
  const dated = Object.values(joined.counts[PUBLISHED_FIELDS.decade] ?? {}).reduce(
    (sum, count) => sum + count,
    0,
  );
  return {
    ...answer,
    total: answer.total + joined.total,
    counts: Object.fromEntries(counts),
    ...(answer.undated === undefined ? {} : { undated: answer.undated + joined.total - dated }),
    took: Math.max(answer.took, joined.took),
  };
}

type Counts = Readonly<Record<string, number>>;

function toSums(some: Counts, others: Counts): Counts {
  const added = Object.entries(others);
  if (added.length === 0) return some;
  const sums = new Map(Object.entries(some));
  if (sums.size === 0) return others;
  for (const [value, count] of added) sums.set(value, (sums.get(value) ?? 0) + count);
  return Object.fromEntries(sums);
}
