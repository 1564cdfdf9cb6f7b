import type { Vocabulary } from "../vocabulary";
import type { Concept } from "./concepts";
import { toFeedback } from "./feedback";
import { forEachPlace, type Postings, toStemPrint } from "./postings";

/** BM25's parameters for short texts (Trotman, Puurula and Burgess 2014 find these good over news). */
const K1 = 0.9;
const B = 0.4;

/** The best documents, so many, tell what else to look for; what the query says itself keeps at least this share. */
const BELIEVED = 10;
const OWN_SHARE = 0.5;
/** From the first share of what is asked, by rarity, the best document is believed to be meant, from the second surely. */
const MEANT = 0.6;
const SURELY_MEANT = 0.8;

/** A document of a row, ranked by what it has of the concepts. */
export type Ranked = {
  readonly row: Postings;
  readonly at: number;
  readonly id: string;
  readonly score: number;
};

/** All postings of a collection, and which of their documents are in force. */
export type Collection = { readonly rows: readonly Postings[]; readonly alive: readonly Uint8Array[] };

/** A score for each document of each row. */
type Scores = readonly Float64Array[];

/**
 * Every document that has any of the concepts, best first, by BM25 (Robertson and Zaragoza 2009) over the whole
 * collection; documents that score alike by their id.
 */
export function toRanking(
  concepts: readonly Concept[],
  collection: Collection,
  vocabulary: Vocabulary,
): Ranked[] {
  return toRanked(toScores(concepts, collection, vocabulary), collection);
}

/**
 * The same, then ranked once more by what the best documents have in common as well (pseudo-relevance feedback, as RM3
 * of Abdul-Jaleel and others 2004 mixes it): a question seldom has all the words of its answer. Where the best document
 * has nearly all that is asked, it is what was meant, and nothing is added.
 */
export function toBroadRanking(
  concepts: readonly Concept[],
  collection: Collection,
  vocabulary: Vocabulary,
): Ranked[] {
  const scores = toScores(concepts, collection, vocabulary);
  const ranked = toRanked(scores, collection);
  const best = ranked.slice(0, BELIEVED);
  const ownShare = toOwnShare(best[0], concepts, vocabulary);
  if (ownShare === 1) return ranked;
  const asked = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const broad = scores.map((row) => row.map((score) => (score * ownShare) / asked));
  for (const { print, share, documents } of toFeedback(best, collection.rows, vocabulary.documents)) {
    const weight = (1 - ownShare) * share * toRarity(documents, vocabulary.documents);
    addScores(broad, collection, vocabulary, weight, (row, take) => forEachPlace(row, print, take));
  }
  // What has no word of the query is no match, however near it is to those that have.
  const own = broad.map((row, index) => row.map((score, at) => (scores[index]?.[at] === 0 ? 0 : score)));
  return toRanked(own, collection);
}

/** How much the query's own words count, from `OWN_SHARE` to 1, by how much of them the best document has. */
function toOwnShare(
  best: Ranked | undefined,
  concepts: readonly Concept[],
  { documents }: Vocabulary,
): number {
  if (best === undefined) return 1;
  const weigh = (some: readonly Concept[]): number =>
    some.reduce((sum, concept) => sum + concept.weight * toRarity(concept.documents, documents), 0);
  const held = concepts.filter((concept) => (countIn(best.row, concept)[best.at] ?? 0) > 0);
  const meant = (weigh(held) / weigh(concepts) - MEANT) / (SURELY_MEANT - MEANT);
  return OWN_SHARE + (1 - OWN_SHARE) * Math.min(1, Math.max(0, meant));
}

function toRanked(scores: Scores, { rows, alive }: Collection): Ranked[] {
  const ranked: Ranked[] = [];
  rows.forEach((row, index) => {
    scores[index]?.forEach((score, at) => {
      if (score > 0 && alive[index]?.[at] === 1) ranked.push({ row, at, id: row.documents[at] ?? "", score });
    });
  });
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function toScores(concepts: readonly Concept[], collection: Collection, vocabulary: Vocabulary): Scores {
  const scores = collection.rows.map((row) => new Float64Array(row.documents.length));
  for (const concept of concepts) {
    const weight = concept.weight * toRarity(concept.documents, vocabulary.documents);
    addScores(scores, collection, vocabulary, weight, (row, take) =>
      countIn(row, concept).forEach((count, at) => {
        if (count > 0) take(at, count);
      }),
    );
  }
  return scores;
}

/** Adds to each document what something that stands in it so often is worth. */
function addScores(
  scores: Scores,
  { rows }: Collection,
  { documents, length }: Vocabulary,
  weight: number,
  forEach: (row: Postings, take: (at: number, count: number) => void) => void,
): void {
  const meanLength = Math.max(1, length / Math.max(1, documents));
  rows.forEach((row, index) => {
    const own = scores[index];
    forEach(row, (at, count) => {
      const norm = K1 * (1 - B + (B * (row.lengths[at] ?? 0)) / meanLength);
      if (own) own[at] = (own[at] ?? 0) + (weight * count * (K1 + 1)) / (count + norm);
    });
  });
}

/** `ln(1 + (N - n + 0.5) / (n + 0.5))`, inverse document frequency as Lucene has it, for a word that n of N documents have. */
export function toRarity(having: number, all: number): number {
  return Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));
}

/** How often each document of a row has a concept, its forms taken together; a run of words as often as its rarest. */
export function countIn(row: Postings, concept: Concept): Uint16Array {
  const counts = new Uint16Array(row.documents.length);
  for (const form of concept.forms) {
    const [only, ...more] = form.map((stem) => countStem(row, stem));
    only?.forEach((count, at) => {
      const least = more.reduce((fewest, other) => Math.min(fewest, other[at] ?? 0), count);
      counts[at] = (counts[at] ?? 0) + least;
    });
  }
  return counts;
}

function countStem(row: Postings, stem: string): Uint16Array {
  const counts = new Uint16Array(row.documents.length);
  forEachPlace(row, toStemPrint(stem), (document, count) => {
    counts[document] = count;
  });
  return counts;
}
