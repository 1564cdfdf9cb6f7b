import type { Vocabulary } from "../vocabulary";
import type { Concept } from "./concepts";
import { forEachPlace, type Postings } from "./postings";

/** BM25's parameters for short texts (Trotman, Puurula and Burgess 2014 find these good over news). */
const K1 = 0.9;
const B = 0.4;

/** A document of a row, ranked by what it has of the concepts. */
export type Ranked = {
  readonly row: Postings;
  readonly at: number;
  readonly id: string;
  readonly score: number;
};

/** All postings of a collection, and which of their documents are in force. */
export type Collection = { readonly rows: readonly Postings[]; readonly alive: readonly Uint8Array[] };

/**
 * Every document that has any of the concepts, best first, by BM25 (Robertson and Zaragoza 2009) over the whole
 * collection; documents that score alike by their id.
 */
export function toRanking(
  concepts: readonly Concept[],
  { rows, alive }: Collection,
  { documents, length }: Vocabulary,
): Ranked[] {
  const meanLength = Math.max(1, length / Math.max(1, documents));
  const weighed = concepts.filter((concept) => concept.weight > 0);
  const ranked: Ranked[] = [];
  rows.forEach((row, index) => {
    const scores = new Float64Array(row.documents.length);
    for (const concept of weighed) {
      const rarity = concept.weight * toRarity(concept.documents, documents);
      countIn(row, concept).forEach((count, at) => {
        if (count === 0) return;
        const norm = K1 * (1 - B + (B * (row.lengths[at] ?? 0)) / meanLength);
        scores[at] = (scores[at] ?? 0) + (rarity * count * (K1 + 1)) / (count + norm);
      });
    }
    scores.forEach((score, at) => {
      if (score > 0 && alive[index]?.[at] === 1) ranked.push({ row, at, id: row.documents[at] ?? "", score });
    });
  });
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
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
  forEachPlace(row, stem, (document, count) => {
    counts[document] = count;
  });
  return counts;
}
