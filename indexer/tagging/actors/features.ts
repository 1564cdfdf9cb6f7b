import { toBroadClass } from "../../knowledge/actors/word-classes";
import { mix } from "../../knowledge/shared/hash";
import { USE_BITS } from "./uses";
import type { WordFacts } from "./word-facts";

/*
 * The features of a token in groups: those of one group are seen from the same few facts, so that the sums of their weights can be
 * remembered by them. Each function writes hashed features into `out` from `taken` on and gives their new count; a feature is a
 * template's number mixed with what the template sees. The same code serves training and tagging: change it, and the model must be
 * trained anew. All is written out, without functions inside of functions: making one costs as much as ten features.
 */

/** Space for the features of one token. */
export const MOST_FEATURES = 130;

/** What the word by itself tells; `isFirst` is 1 at a sentence's beginning. */
export function addWordFeatures(word: WordFacts, isFirst: number, out: Int32Array, taken: number): number {
  let count = taken;
  const capital = word.isCapital ? 1 : 0;
  out[count++] = mix(1, 0) | 0;
  out[count++] = mix(2, word.lower) | 0;
  out[count++] = mix(3, word.exact) | 0;
  out[count++] = mix(10, mix(word.shape, isFirst)) | 0;
  out[count++] = mix(14, word.prefix2) | 0;
  out[count++] = mix(15, word.prefix3) | 0;
  out[count++] = mix(16, word.suffix2) | 0;
  out[count++] = mix(17, word.suffix3) | 0;
  out[count++] = mix(18, word.suffix4) | 0;
  out[count++] = mix(35, word.lists) | 0;
  out[count++] = mix(36, mix(word.lists, isFirst)) | 0;
  for (let bit = 0; bit < 7; bit++)
    if (word.lists & (1 << bit)) out[count++] = mix(40, bit + capital * 10) | 0;
  out[count++] = mix(80, mix(word.wordClass, capital)) | 0;
  out[count++] = mix(81, mix(toBroadClass(word.wordClass), capital)) | 0;
  return count;
}

/** What a word near by tells: `place` 0 for the one before, 1 after, 2 and 3 for those beyond; `capital` 1 where the word itself has one. */
export function addNearFeatures(
  near: WordFacts,
  place: number,
  capital: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  out[count++] = mix(4 + place, near.lower) | 0;
  if (place < 2) {
    out[count++] = mix(82 + place, near.wordClass) | 0;
    out[count++] = mix(84 + place, mix(toBroadClass(near.wordClass), capital)) | 0;
  } else out[count++] = mix(86 + place, mix(near.wordClass, capital)) | 0;
  return count;
}

/** Parts of speech of three words in a row. */
export function addPartFeatures(
  before: number,
  part: number,
  after: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  out[count++] = mix(19, part) | 0;
  out[count++] = mix(20, mix(before, part)) | 0;
  out[count++] = mix(21, mix(part, after)) | 0;
  out[count++] = mix(22, mix(mix(before, part), after)) | 0;
  return count;
}

/** Parts of speech of the two words on either side. */
export function addOuterPartFeatures(
  before2: number,
  before: number,
  after: number,
  after2: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  out[count++] = mix(23, mix(before2, before)) | 0;
  out[count++] = mix(24, mix(after, after2)) | 0;
  return count;
}

/** Marks of known names here, before and after. */
export function addKnownFeatures(
  known: number,
  before: number,
  after: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  out[count++] = mix(30, known) | 0;
  out[count++] = mix(31, mix(known, before)) | 0;
  out[count++] = mix(32, mix(known, after)) | 0;
  return count;
}

/** The lists that a phrase around the word stands in. */
export function addPhraseFeatures(phrase: number, capital: number, out: Int32Array, taken: number): number {
  let count = taken;
  out[count++] = mix(33, phrase) | 0;
  out[count++] = mix(34, mix(phrase, capital)) | 0;
  for (let bit = 0; bit < 10; bit++) if (phrase & (1 << bit)) out[count++] = mix(39, bit) | 0;
  return count;
}

/** How the text uses the word elsewhere, and whether it stands in a heading. */
export function addUseFeatures(
  use: number,
  capital: number,
  isFirst: number,
  heading: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  out[count++] = mix(41, mix(use & 3, mix(capital, isFirst))) | 0;
  out[count++] = mix(42, mix(heading, capital)) | 0;
  for (let bit = 2; bit < USE_BITS; bit++) if (use & (1 << bit)) out[count++] = mix(43, bit) | 0;
  return count;
}
