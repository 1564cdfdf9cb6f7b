import { toStemCode } from "../encoding";
import type { Vocabulary } from "../vocabulary";
import type { Concept } from "./concepts";

/** A document's title and text as the engine searches them: encoded stems. */
export type SearchedText = {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly string[];
  /** Words of title and text. */
  readonly length: number;
};

/** BM25's parameters for short texts (Trotman, Puurula and Burgess 2014 find these good over news). */
const K1 = 0.9;
const B = 0.4;

/** How often each concept stands in a text, its forms taken together. */
export function countConcepts(text: SearchedText, concepts: readonly EncodedConcept[]): number[] {
  return concepts.map(({ patterns }) =>
    patterns.reduce(
      (sum, pattern) =>
        sum +
        countRuns(text.title, pattern) +
        text.parts.reduce((all, part) => all + countRuns(part, pattern), 0),
      0,
    ),
  );
}

/** A concept as it stands in encoded text. */
export type EncodedConcept = {
  readonly patterns: readonly string[];
  readonly weight: number;
  readonly rarity: number;
};

/** Readies concepts for scoring, with how much each tells: the inverse document frequency of BM25 as Lucene has it. */
export function toEncodedConcepts(concepts: readonly Concept[], { documents }: Vocabulary): EncodedConcept[] {
  return concepts.map((concept) => ({
    patterns: concept.forms.map((form) => form.map(toStemCode).join(" ")),
    weight: concept.weight,
    rarity: toRarity(concept.documents, documents),
  }));
}

/** `ln(1 + (N - n + 0.5) / (n + 0.5))` for a word that n of N documents have. */
export function toRarity(having: number, all: number): number {
  return Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));
}

/** BM25 (Robertson and Zaragoza 2009) of a text that has the concepts so often. */
export function toScore(
  counts: readonly number[],
  concepts: readonly EncodedConcept[],
  length: number,
  meanLength: number,
): number {
  const norm = K1 * (1 - B + (B * length) / Math.max(1, meanLength));
  return concepts.reduce((sum, { weight, rarity }, at) => {
    const count = counts[at] ?? 0;
    return sum + (weight * rarity * count * (K1 + 1)) / (count + norm);
  }, 0);
}

/** How often a run of codes stands in an encoded text, as whole words. */
export function countRuns(encoded: string, pattern: string): number {
  let count = 0;
  for (let at = encoded.indexOf(pattern); at >= 0; at = encoded.indexOf(pattern, at + pattern.length)) {
    const end = at + pattern.length;
    const startsWord = at === 0 || encoded.charCodeAt(at - 1) === SPACE;
    const endsWord = end === encoded.length || encoded.charCodeAt(end) === SPACE;
    if (startsWord && endsWord) count += 1;
  }
  return count;
}

const SPACE = 32;
