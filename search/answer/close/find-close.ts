import { type Ranked, toBroadScores, toPlaced, toRanked } from "../../collection/ranking";
import type { FoundSets } from "../../meilisearch/expressions";
import { findNear, type Nearness } from "../../meilisearch/find-near";
import type { Snapshot } from "../../meilisearch/snapshot";
import {
  type CloseRequest,
  FIRST,
  findByWords,
  findFitting,
  type Lacking,
  MOST_CLOSE,
  toLacking,
} from "./fitting";
import { toRankedClose } from "./ranked-close";
import { LEAST_COSINE, MOST_NEAR } from "./weights";

/** A document that lacks some words of the query, with these words as the reader wrote them, and by what it was found. */
export type CloseMatch = {
  readonly id: string;
  readonly missing: readonly string[];
  readonly why: "words" | "meaning";
};

/**
 * The best close matches, best first, by words and by meaning in one ranking. All documents with any of the words are ranked
 * here, those of near meaning come from the engine, which says of both which may join.
 */
export async function findClose(
  request: CloseRequest,
  found: FoundSets,
  snapshot: Snapshot,
): Promise<readonly CloseMatch[]> {
  const { vector, within, ranking } = request;
  const { collection, vocabulary } = snapshot.names;
  // Ranking keeps this process busy: what others request from the engine must be on its way first.
  await snapshot.engine.letOut();
  const scores = toBroadScores(ranking, collection, vocabulary);
  const rank = (most: number): Ranked[] => toRanked(scores, collection, most).slice(0, most);
  const first = rank(FIRST);
  const ids = first.map(({ id }) => id);
  const [byWords, near] = await Promise.all([
    findByWords(first, rank, request, found, snapshot),
    vector === null ? null : findNear({ vector, within, most: MOST_NEAR, ids }, found, snapshot),
  ]);
  if (vector === null || near === null) return byWords.map((one) => toMatch(one, "words"));
  const tried = new Set([...ids, ...byWords.map(({ id }) => id), ...request.without]);
  const others = new Set(
    [...near].filter(([id, cosine]) => cosine >= LEAST_COSINE && !tried.has(id)).map(([id]) => id),
  );
  const placed = [...toPlaced(others, scores, collection).values()];
  const [byMeaning, late] = await Promise.all([
    findFitting(toLacking(placed, request), withTextsOnly(request), found, snapshot),
    findLate(vector, byWords, ids, snapshot),
  ]);
  const best = { score: first[0]?.score ?? 0, cosine: Math.max(0, ...near.values(), ...late.values()) };
  return toRankedClose([...byWords, ...byMeaning], new Map([...near, ...late]), best)
    .slice(0, MOST_CLOSE)
    .map(({ of, why }) => toMatch(of, why));
}

function toMatch({ id, missing }: Lacking, why: CloseMatch["why"]): CloseMatch {
  return { id, missing, why };
}

/** The nearest documents come from under the filters already; only what a search demands of texts must be checked. */
function withTextsOnly(request: CloseRequest): CloseRequest {
  const hasTexts = request.within?.some(({ texts }) => texts.length > 0) === true;
  return { ...request, within: hasTexts ? request.within : null };
}

/** The nearness of those found by words beyond the first, where filters let few of these through. */
async function findLate(
  vector: Float32Array,
  byWords: readonly Lacking[],
  first: readonly string[],
  snapshot: Snapshot,
): Promise<Nearness> {
  const early = new Set(first);
  const ids = byWords.map(({ id }) => id).filter((id) => !early.has(id));
  return findNear({ vector, within: null, most: 0, ids }, new Map(), snapshot);
}
