import type { Concept } from "./concepts";
import { toFeedback } from "./feedback";
import { countAt, forEachPlace, type Postings, toStemPrint } from "./postings";
import type { Vocabulary } from "./vocabulary";

/** BM25's parameters for short texts (Trotman, Puurula and Burgess 2014 find these good over news). */
const K1 = 0.9;
const B = 0.4;

/** The best documents, so many, tell what else to look for; what the query says itself keeps at least this share. */
const BELIEVED = 10;
const QUERY_SHARE = 0.5;
/** From the first share of the query, by rarity, the best document is believed to be meant, from the second surely. */
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
export type Scores = readonly Float64Array[];

/**
 * The scores by BM25 (Robertson and Zaragoza 2009) over the whole collection, then scored once more by what the best documents have in common as well (pseudo-relevance feedback, as RM3
 * of Abdul-Jaleel and others 2004 mixes it): a question seldom has all the words of its answer. Where the best document
 * has nearly all of the query, it is what was meant, and nothing is added.
 */
export function toBroadScores(
  concepts: readonly Concept[],
  collection: Collection,
  vocabulary: Vocabulary,
): Scores {
  const scores = toScores(concepts, collection, vocabulary);
  const best = toRanked(scores, collection, BELIEVED).slice(0, BELIEVED);
  const queryShare = toQueryShare(best[0], concepts, vocabulary);
  if (queryShare === 1) return scores;
  const weights = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const broad = scores.map((row) => row.map((score) => (score * queryShare) / weights));
  for (const { print, share, documents } of toFeedback(best, collection.rows, vocabulary.documents)) {
    const weight = (1 - queryShare) * share * toRarity(documents, vocabulary.documents);
    addScores(broad, collection, vocabulary, weight, (row, take) => forEachPlace(row, print, take));
  }
  // What has no word of the query is no match, however near it is to those that have.
  broad.forEach((row, index) => {
    const rowScores = scores[index];
    for (let at = 0; at < row.length; at += 1) if (rowScores?.[at] === 0) row[at] = 0;
  });
  return broad;
}

/** These documents with their scores, by id, whatever they have of the concepts; those not in force are left out. */
export function toPlaced(
  ids: ReadonlySet<string>,
  scores: Scores,
  { rows, alive }: Collection,
): ReadonlyMap<string, Ranked> {
  const placed = new Map<string, Ranked>();
  for (const [index, row] of rows.entries())
    for (const [at, id] of row.documents.entries())
      if (ids.has(id) && alive[index]?.[at] === 1)
        placed.set(id, { row, at, id, score: scores[index]?.[at] ?? 0 });
  return placed;
}

/** How much the query's own words count, from `QUERY_SHARE` to 1, by how much of them the best document has. */
function toQueryShare(
  best: Ranked | undefined,
  concepts: readonly Concept[],
  { documents }: Vocabulary,
): number {
  if (best === undefined) return 1;
  const weigh = (some: readonly Concept[]): number =>
    some.reduce((sum, concept) => sum + concept.weight * toRarity(concept.documents, documents), 0);
  const held = concepts.filter((concept) => holds(best, concept));
  const meant = (weigh(held) / weigh(concepts) - MEANT) / (SURELY_MEANT - MEANT);
  return QUERY_SHARE + (1 - QUERY_SHARE) * Math.min(1, Math.max(0, meant));
}

/** The best documents by their scores, `most` or a few more where they score alike, best first; equals by their id. */
export function toRanked(scores: Scores, { rows, alive }: Collection, most: number): Ranked[] {
  const least = toLeast(scores, most);
  const ranked: Ranked[] = [];
  rows.forEach((row, index) => {
    const rowScores = scores[index] ?? new Float64Array(0);
    for (let at = 0; at < rowScores.length; at += 1) {
      const score = rowScores[at] ?? 0;
      if (score > 0 && score >= least && alive[index]?.[at] === 1)
        ranked.push({ row, at, id: row.documents[at] ?? "", score });
    }
  });
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The score of the document that `most` are as good as; sorting numbers alone is quick. */
function toLeast(scores: Scores, most: number): number {
  const all = new Float64Array(scores.reduce((sum, row) => sum + row.length, 0));
  let from = 0;
  for (const row of scores) {
    all.set(row, from);
    from += row.length;
  }
  return all.sort()[Math.max(0, all.length - most)] ?? 0;
}

/** What each document has of the concepts, by BM25; 0 for nothing. */
export function toScores(
  concepts: readonly Concept[],
  collection: Collection,
  vocabulary: Vocabulary,
): Scores {
  const scores = collection.rows.map((row) => new Float64Array(row.documents.length));
  for (const concept of concepts) {
    const weight = concept.weight * toRarity(concept.documents, vocabulary.documents);
    const [form, ...others] = concept.forms;
    const [stem, ...more] = form ?? [];
    const isSingle = stem !== undefined && others.length === 0 && more.length === 0;
    const print = isSingle ? toStemPrint(stem) : 0;
    addScores(scores, collection, vocabulary, weight, (row, take) =>
      isSingle ? forEachPlace(row, print, take) : forEachCount(row, concept, take),
    );
  }
  return scores;
}

function forEachCount(row: Postings, concept: Concept, take: (at: number, count: number) => void): void {
  countIn(row, concept).forEach((count, at) => {
    if (count > 0) take(at, count);
  });
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
    const rowScores = scores[index];
    forEach(row, (at, count) => {
      const norm = K1 * (1 - B + (B * (row.lengths[at] ?? 0)) / meanLength);
      if (rowScores) rowScores[at] = (rowScores[at] ?? 0) + (weight * count * (K1 + 1)) / (count + norm);
    });
  });
}

/** `ln(1 + (N - n + 0.5) / (n + 0.5))`, inverse document frequency as Lucene has it, for a word that n of N documents have. */
export function toRarity(having: number, all: number): number {
  return Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));
}

/** How often each document of a row has a concept, its forms taken together; a run of words as often as its rarest. */
function countIn(row: Postings, concept: Concept): Uint16Array {
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

/** Whether a ranked document has a concept, in any of its forms. */
export function holds({ row, at }: Ranked, { forms }: Concept): boolean {
  return forms.some((form) => form.every((stem) => countAt(row, toStemPrint(stem), at) > 0));
}

function countStem(row: Postings, stem: string): Uint16Array {
  const counts = new Uint16Array(row.documents.length);
  forEachPlace(row, toStemPrint(stem), (document, count) => {
    counts[document] = count;
  });
  return counts;
}
