import { toBroadClass } from "../../knowledge/actors/word-classes";
import { mix } from "../../knowledge/shared/hash";
import type { WordFacts } from "./word-facts";

/** The five words around a place. */
type Around = {
  before2: WordFacts;
  before: WordFacts;
  word: WordFacts;
  after: WordFacts;
  after2: WordFacts;
};

/** What two or three words tell together, as in `features.ts`. There are too many of these to remember sums of them. */
export function addPairFeatures(
  { before2, before, word, after, after2 }: Around,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  const capital = word.isCapital ? 1 : 0;
  out[count++] = mix(8, mix(before.lower, word.lower)) | 0;
  out[count++] = mix(9, mix(word.lower, after.lower)) | 0;
  out[count++] = mix(11, mix(before.shape, word.shape)) | 0;
  out[count++] = mix(12, mix(word.shape, after.shape)) | 0;
  out[count++] = mix(13, mix(mix(before.shape, word.shape), after.shape)) | 0;
  out[count++] = mix(25, mix(before.lower, word.shape)) | 0;
  out[count++] = mix(26, mix(after.lower, word.shape)) | 0;
  out[count++] = mix(27, mix(mix(before2.lower, before.lower), capital)) | 0;
  out[count++] = mix(28, mix(mix(after.lower, after2.lower), capital)) | 0;
  out[count++] = mix(90, mix(word.wordClass, before.shape)) | 0;
  out[count++] = mix(91, mix(word.wordClass, after.shape)) | 0;
  return count;
}

/** Lists and broad classes of a word and the one beside it: `side` 0 before, 1 after. */
export function addBesideFeatures(
  word: WordFacts,
  beside: WordFacts,
  side: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  const capital = word.isCapital ? 1 : 0;
  const broad = toBroadClass(word.wordClass);
  const other = toBroadClass(beside.wordClass);
  const pair = side === 0 ? mix(other, broad) : mix(broad, other);
  out[count++] = mix(37 + side, mix(word.lists, beside.lists)) | 0;
  out[count++] = mix(86 + side, mix(pair, capital)) | 0;
  return count;
}
