import { type Ranked, type Scores, toBroadScores, toPlaced, toRanked } from "../../collection/ranking";
import { findNear, type NearRequest } from "../../meilisearch/find-near";
import type { FoundSets } from "../../meilisearch/id-sets";
import type { Nearness } from "../../meilisearch/memory";
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
import { type KnownNearness, toRankedClose } from "./ranked-close";
import { LEAST_COSINE, MOST_NAMED, MOST_NEAR, UNKNOWN_SHARE } from "./weights";

/** A document that lacks some words of the query, with these words as the reader wrote them, and by what it was found. */
export type CloseMatch = {
  readonly id: string;
  readonly missing: readonly string[];
  readonly why: "words" | "meaning";
  /** Words of its title and text. */
  readonly length: number;
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
  const { within } = request;
  const find = async (wanted: Omit<NearRequest, "vector">): Promise<Nearness | null> => {
    const vector = await request.vector;
    return vector && findNear({ ...wanted, vector }, found, snapshot);
  };
  const [near, words] = await Promise.all([
    find({ within, most: MOST_NEAR, ids: [] }),
    rankByWords(request, found, snapshot, (ids) => find({ within: null, most: 0, ids })),
  ]);
  const { fitting, first, named, scores } = words;
  if (near === null) return fitting.map((one) => toMatch(one, "words"));
  const tried = new Set([...first, ...fitting].map(({ id }) => id));
  const others = [...near].filter(([id, cosine]) => cosine >= LEAST_COSINE && !tried.has(id));
  const placed = toPlaced(new Set(others.map(([id]) => id)), scores, snapshot.names.collection);
  const lacking = toLacking([...placed.values()], request, snapshot.names.collection);
  const byMeaning = await findFitting(lacking, withTextsOnly(request), found, snapshot);
  return toRankedClose([...fitting, ...byMeaning], toNearness(near, named), first[0]?.score ?? 0)
    .slice(0, MOST_CLOSE)
    .map(({ of, why }) => toMatch(of, why));
}

/** The best by words, with their scores and with how near the first of them are. */
type ByWords = {
  /** Those that may join. */
  readonly fitting: readonly Lacking[];
  /** The best, whether they may or not. */
  readonly first: readonly Ranked[];
  readonly named: { readonly ids: readonly string[]; readonly near: Nearness };
  readonly scores: Scores;
};

async function rankByWords(
  request: CloseRequest,
  found: FoundSets,
  snapshot: Snapshot,
  findNamed: (ids: readonly string[]) => Promise<Nearness | null>,
): Promise<ByWords> {
  const { ranking } = request;
  const { collection, vocabulary } = snapshot.names;
  // Ranking keeps this process busy: what others request from the engine must be on its way first.
  await snapshot.engine.letOut();
  const scores = toBroadScores(ranking, collection, vocabulary);
  const rank = (most: number): Ranked[] => toRanked(scores, collection, most).slice(0, most);
  const first = rank(FIRST);
  const ids = first.slice(0, MOST_NAMED).map(({ id }) => id);
  const [fitting, near] = await Promise.all([
    findByWords(first, rank, request, found, snapshot),
    findNamed(ids),
  ]);
  return { fitting, first, named: { ids, near: near ?? new Map() }, scores };
}

/**
 * How near documents are as far as it is known: the nearest, and the best by words, of which those without an answer have no
 * vectors. All others are no nearer than the last of the nearest, if there are so many.
 */
function toNearness(near: Nearness, { ids, near: named }: ByWords["named"]): KnownNearness {
  const known = new Map([...near, ...named]);
  const isUnknown = new Set(ids.filter((id) => !known.has(id)));
  const least = Math.min(...near.values());
  return {
    best: Math.max(0, ...known.values()),
    isGuessed: (id) => !known.has(id),
    of: (id) => known.get(id) ?? (near.size < MOST_NEAR || isUnknown.has(id) ? null : least * UNKNOWN_SHARE),
  };
}

function toMatch({ id, missing, length }: Lacking, why: CloseMatch["why"]): CloseMatch {
  return { id, missing, why, length };
}

/** The nearest documents come from under the filters already; only what a search demands of texts must be checked. */
function withTextsOnly(request: CloseRequest): CloseRequest {
  const hasTexts = request.within?.some(({ texts }) => texts.length > 0) === true;
  return { ...request, within: hasTexts ? request.within : null };
}
