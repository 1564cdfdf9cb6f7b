import { MOST_CONCEPTS } from "../../collection/concepts";
import { toBranches } from "../../matching/branches";
import type { Condition } from "../../matching/condition";
import { toShallow } from "../../matching/depth";
import { toAnyOf } from "../../matching/field-conditions";
import { fromList, mapViews, type PerView, toList } from "../../matching/per-view";
import type { Prepared } from "../../matching/prepare";
import { toCondition } from "../../matching/tree-condition";
import { toConditions, toCountView } from "../../matching/views";
import { answerViews } from "../../meilisearch/answer-views";
import { findAll } from "../../meilisearch/find-sets";
import type { Snapshot } from "../../meilisearch/snapshot";
import { isNarrowed } from "../../query/query";
import { isGroup, type QueryNode } from "../../query/tree";
import { toWords } from "../../text/words";
import { type CloseSearch, openCloseSearch } from "./close-search";
import { type CloseMatch, findClose } from "./find-close";
import { toOneAStory } from "./one-a-story";
import { toRelaxed } from "./relaxed";

/** How close matches are found, and those that join each count of a search. */
export type JoinedMatches = {
  readonly search: CloseSearch;
  readonly matches: PerView<readonly CloseMatch[]>;
};

/**
 * Makes the close matches of a search ready, and under `close=true` finds those that join each of its counts: documents that
 * are not in it by themselves.
 */
export async function openJoined(prepared: Prepared, snapshot: Snapshot): Promise<JoinedMatches> {
  const search = await openCloseSearch(prepared, snapshot);
  const { query, conditions } = prepared;
  if (!query.close || !(await mayJoin(search, prepared, snapshot)))
    return { search, matches: mapViews(conditions, () => []) };
  const exact = toList(conditions);
  const within = toWithin(prepared, snapshot);
  const fitting = within === null ? [] : toList(within);
  const matches = exact.map((one, at) => findCloseOf(prepared, search, one, fitting[at] ?? null, snapshot));
  return { search, matches: fromList(conditions, await Promise.all(matches)) };
}

/** Under `close=true` the close matches that join each count of the search. */
export async function findJoined(
  prepared: Prepared,
  snapshot: Snapshot,
): Promise<PerView<readonly CloseMatch[]>> {
  if (!prepared.query.close) return mapViews(prepared.conditions, () => []);
  return (await openJoined(prepared, snapshot)).matches;
}

/** A single known word has close matches only where nobody wrote it; whether that is so, the engine says. */
async function mayJoin(
  { when }: CloseSearch,
  { conditions }: Prepared,
  snapshot: Snapshot,
): Promise<boolean> {
  if (when !== "nothing-exact") return when === "always";
  const view = toCountView(conditions.main, []);
  const found = await findAll(view.branches, snapshot);
  const [answer] = await answerViews([view], found.sets, snapshot);
  return answer?.total === 0;
}

/** The best close matches of the search itself, best first. */
export async function findMainClose(
  prepared: Prepared,
  search: CloseSearch,
  snapshot: Snapshot,
): Promise<readonly CloseMatch[]> {
  const within = toWithin(prepared, snapshot)?.main ?? null;
  return findCloseOf(prepared, search, prepared.conditions.main, within, snapshot);
}

/** What joins each count, as a condition. */
export function toJoiningConditions(matches: PerView<readonly CloseMatch[]>): PerView<Condition> {
  return mapViews(matches, (close) =>
    toAnyOf(
      "id",
      close.map(({ id }) => id),
    ),
  );
}

/** What filters and exclusions leave to each count of a search; null where it has none. */
function toWithin(
  { query, tree, saved, wanted }: Prepared,
  { names, now }: Snapshot,
): PerView<Condition> | null {
  const relaxed = toRelaxed(tree);
  if (relaxed === null && !isNarrowed({ ...query, text: "" })) return null;
  const text = toShallow(toCondition(relaxed, { names, now, saved, possible: query.possible }, []), []);
  return toConditions(query, text, now, wanted);
}

/** The best close matches of one count: documents that do not meet `exact`, and that meet `within` where it is given. */
async function findCloseOf(
  { query, tree, concepts }: Prepared,
  { ranking, vector, without }: CloseSearch,
  exact: Condition,
  within: Condition | null,
  snapshot: Snapshot,
): Promise<readonly CloseMatch[]> {
  const isWordsAlone = isPlain(tree) && within === null && concepts.length < MOST_CONCEPTS;
  const search = {
    concepts,
    ranking,
    vector,
    without,
    within: within && toBranches(within),
    exact: isWordsAlone ? null : toBranches(exact),
  };
  const found = await findAll([...(search.within ?? []), ...(search.exact ?? [])], snapshot);
  const close = await findClose(search, found.sets, snapshot);
  if (query.group === null) return close;
  return toOneAStory(close, search.exact ?? toBranches(exact), found.sets, snapshot);
}

/** Whether a document with all the words of a text fits it, and no other: bare words, each a single one. */
function isPlain(tree: QueryNode | null): boolean {
  if (tree === null) return false;
  if (isGroup(tree)) return tree.kind === "and" && tree.parts.every(isPlain);
  return tree.kind === "word" && toWords(tree.text).length === 1;
}
