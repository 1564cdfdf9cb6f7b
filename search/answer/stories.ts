import { PUBLISHED_FIELDS } from "../document/timeline-units";
import { NONE, toJoined } from "../matching/condition";
import { toNoneOf } from "../matching/field-conditions";
import { toCountView, type View } from "../matching/views";
import { answerViews } from "../meilisearch/answer-views";
import type { FoundSets } from "../meilisearch/id-sets";
import { MOST_IDS } from "../meilisearch/index-settings";
import { type CopiesAnswer, readCopies, readStories, type StoredCopy } from "../meilisearch/read-copies";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { Notice } from "../query/notices";
import type { SearchQuery } from "../query/query";
import { isFilled, toFirstPage, withSpare } from "./first-page";
import type { Hit } from "./result";
import { toSurplus } from "./surplus";

/** Copies listed with a hit. */
const MOST_COPIES = 20;

/**
 * Answers views as the query counts: every document, or one a story. The engine has its way to answer one
 * document of many, but its counts are then of those it happens to answer. So it counts every document; those that match
 * and have copies are read, and what is counted more than once is taken off, by total, value and bucket.
 */
export async function answerGrouped(
  query: SearchQuery,
  views: readonly View[],
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly ViewAnswer[]> {
  if (query.group === null) return answerViews(views, found, snapshot);
  const [plain, copies] = await Promise.all([
    answerViews(views.map(withSpare), found, snapshot),
    readCopies(views, found, snapshot),
  ]);
  const corrected = plain.map((answer, at) => {
    const { hits } = views[at]?.page.offset === 0 ? toFirstPage(views[at], answer, copies[at]) : answer;
    return { ...toCorrected(answer, copies[at]), hits };
  });
  const paged = views.map((view, at) =>
    isFilled(view, corrected[at]) ? null : toPagedView(view, copies[at]),
  );
  const pages = await answerViews(
    paged.map((view) => view ?? NOTHING),
    found,
    snapshot,
  );
  return corrected.map((answer, at) => {
    const page = pages[at];
    return page === undefined || paged[at] === null
      ? answer
      : { ...answer, hits: page.hits, took: answer.took + page.took };
  });
}

/** A view of no document, which the engine need not answer. */
const NOTHING = toCountView(NONE, []);

/**
 * A view whose page of hits has one document a story: all but the best of each are named and left out. Null where there is
 * nothing to leave out.
 */
function toPagedView(view: View, answer: CopiesAnswer | undefined): View | null {
  const surplus = toSurplus(answer?.copies ?? []).map(({ id }) => id);
  if (surplus.length === 0 || view.page.limit === 0) return null;
  const others = toNoneOf("id", surplus);
  const branches = view.branches.map((branch) => ({
    ...branch,
    rest: toJoined("and", [branch.rest, others]),
  }));
  return { ...view, branches, facets: [] };
}

/** A view's answer in stories: a story counts for a value when one of its matching documents carries it. */
export function toCorrected(answer: ViewAnswer, read: CopiesAnswer | undefined): ViewAnswer {
  const copies = read?.copies ?? [];
  const counts = Object.entries(answer.counts).map(
    ([field, values]) => [field, toCorrectedCounts(values, copies, field)] as const,
  );
  const undated = copies.filter((copy) => copy[PUBLISHED_FIELDS.decade] === null);
  return {
    ...answer,
    total: answer.total - toSurplus(copies).length,
    counts: Object.fromEntries(counts),
    undated: toUndated(answer) - toSurplus(undated).length,
    exact: answer.exact && read?.exact === true,
    took: Math.max(answer.took, read?.took ?? 0),
  };
}

function toUndated({ total, counts }: ViewAnswer): number {
  return Object.values(counts[PUBLISHED_FIELDS.decade] ?? {}).reduce((left, count) => left - count, total);
}

/** Counts less what is surplus. No value is lost: one document of each story is left to carry it. */
function toCorrectedCounts(
  counts: Readonly<Record<string, number>>,
  copies: readonly StoredCopy[],
  field: string,
): Record<string, number> {
  const corrected = new Map(Object.entries(counts));
  const counted = new Set<string>();
  for (const copy of copies)
    for (const value of toValues(copy[field])) {
      const key = `${copy.story} ${value}`;
      const count = corrected.get(value);
      if (counted.has(key) && count !== undefined) corrected.set(value, count - 1);
      counted.add(key);
    }
  return Object.fromEntries(corrected);
}

function toValues(field: unknown): readonly string[] {
  if (field === null || field === undefined) return [];
  return Array.isArray(field) ? [...new Set(field.map(String))] : [String(field)];
}

/** Says that counts of stories are not exact, and why. */
export function toStoryNotices(query: SearchQuery, answers: readonly Pick<ViewAnswer, "exact">[]): Notice[] {
  if (query.group === null || answers.every(({ exact }) => exact)) return [];
  const most = MOST_IDS.toLocaleString("en");
  return [
    {
      code: "not-exact",
      message: `More than ${most} documents of this search have copies, or it took too long, so its counts of stories are not exact.`,
      values: { most: String(MOST_IDS), counted: "stories" },
    },
  ];
}

/** Hits with the other documents of their stories, where stories are counted. */
export async function withCopies(
  query: SearchQuery,
  hits: readonly Hit[],
  snapshot: Snapshot,
): Promise<Hit[]> {
  const stories = query.group === null ? [] : hits.filter(({ story }) => story.size > 1);
  const known = await readStories(
    [...new Set(stories.map(({ story }) => story.id))],
    MOST_COPIES + 1,
    snapshot,
  );
  return hits.map((hit) => {
    const others = (known.get(hit.story.id) ?? []).filter(({ id }) => id !== hit.id);
    return { ...hit, copies: others.slice(0, MOST_COPIES) };
  });
}
