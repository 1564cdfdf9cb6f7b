import { toBroadClass } from "../../knowledge/actors/word-classes";
import { mix } from "../../knowledge/shared/hash";
import type { NameContext } from "./name-context";
import { addRunFeatures, toFact, toPart } from "./run-features";
import { USE_BITS } from "./uses";

/** Space for the features of one token. */
export const MOST_FEATURES = 130;

/**
 * Writes the hashed features of token `at` (its sentence is `from` to `to`) into `out` and says how many. Each is a
 * template's number mixed with what the template sees. The same code serves training and tagging: change it, and the
 * model must be trained anew.
 */
export function addFeatures(
  context: NameContext,
  at: number,
  from: number,
  to: number,
  out: Int32Array,
): number {
  const { facts, parts, knownAt, phraseAt, runFrom, uses } = context;
  let count = 0;
  const word = toFact(facts, at, from, to);
  const before = toFact(facts, at - 1, from, to);
  const after = toFact(facts, at + 1, from, to);
  const before2 = toFact(facts, at - 2, from, to);
  const after2 = toFact(facts, at + 2, from, to);
  const part = toPart(parts, at, from, to);
  const partBefore = toPart(parts, at - 1, from, to);
  const partAfter = toPart(parts, at + 1, from, to);
  const isFirst = at === from ? 1 : 0;
  const capital = word.isCapital ? 1 : 0;
  const heading = context.parsed.sentences[context.parsed.sentenceOf[at] ?? 0]?.isHeading ? 1 : 0;

  out[count++] = mix(1, 0) | 0;
  out[count++] = mix(2, word.lower) | 0;
  out[count++] = mix(3, word.exact) | 0;
  out[count++] = mix(4, before.lower) | 0;
  out[count++] = mix(5, after.lower) | 0;
  out[count++] = mix(6, before2.lower) | 0;
  out[count++] = mix(7, after2.lower) | 0;
  out[count++] = mix(8, mix(before.lower, word.lower)) | 0;
  out[count++] = mix(9, mix(word.lower, after.lower)) | 0;
  out[count++] = mix(10, mix(word.shape, isFirst)) | 0;
  out[count++] = mix(11, mix(before.shape, word.shape)) | 0;
  out[count++] = mix(12, mix(word.shape, after.shape)) | 0;
  out[count++] = mix(13, mix(mix(before.shape, word.shape), after.shape)) | 0;
  out[count++] = mix(14, word.prefix2) | 0;
  out[count++] = mix(15, word.prefix3) | 0;
  out[count++] = mix(16, word.suffix2) | 0;
  out[count++] = mix(17, word.suffix3) | 0;
  out[count++] = mix(18, word.suffix4) | 0;
  out[count++] = mix(19, part) | 0;
  out[count++] = mix(20, mix(partBefore, part)) | 0;
  out[count++] = mix(21, mix(part, partAfter)) | 0;
  out[count++] = mix(22, mix(mix(partBefore, part), partAfter)) | 0;
  out[count++] = mix(23, mix(toPart(parts, at - 2, from, to), partBefore)) | 0;
  out[count++] = mix(24, mix(partAfter, toPart(parts, at + 2, from, to))) | 0;
  out[count++] = mix(25, mix(before.lower, word.shape)) | 0;
  out[count++] = mix(26, mix(after.lower, word.shape)) | 0;
  out[count++] = mix(27, mix(mix(before2.lower, before.lower), capital)) | 0;
  out[count++] = mix(28, mix(mix(after.lower, after2.lower), capital)) | 0;

  const known = knownAt[at] ?? 0;
  const phrase = phraseAt[at] ?? 0;
  out[count++] = mix(30, known) | 0;
  out[count++] = mix(31, mix(known, knownAt[at - 1] ?? 0)) | 0;
  out[count++] = mix(32, mix(known, knownAt[at + 1] ?? 0)) | 0;
  out[count++] = mix(33, phrase) | 0;
  out[count++] = mix(34, mix(phrase, capital)) | 0;
  out[count++] = mix(35, word.lists) | 0;
  out[count++] = mix(36, mix(word.lists, isFirst)) | 0;
  out[count++] = mix(37, mix(word.lists, before.lists)) | 0;
  out[count++] = mix(38, mix(word.lists, after.lists)) | 0;
  for (let bit = 0; bit < 10; bit++) if (phrase & (1 << bit)) out[count++] = mix(39, bit) | 0;
  for (let bit = 0; bit < 7; bit++)
    if (word.lists & (1 << bit)) out[count++] = mix(40, bit + capital * 10) | 0;
  const use = uses[at] ?? 0;
  out[count++] = mix(41, mix(use & 3, mix(capital, isFirst))) | 0;
  out[count++] = mix(42, mix(heading, capital)) | 0;
  for (let bit = 2; bit < USE_BITS; bit++) if (use & (1 << bit)) out[count++] = mix(43, bit) | 0;

  const group = word.wordClass;
  const broad = toBroadClass(group);
  const broadBefore = toBroadClass(before.wordClass);
  const broadAfter = toBroadClass(after.wordClass);
  out[count++] = mix(80, mix(group, capital)) | 0;
  out[count++] = mix(81, mix(broad, capital)) | 0;
  out[count++] = mix(82, before.wordClass) | 0;
  out[count++] = mix(83, after.wordClass) | 0;
  out[count++] = mix(84, mix(broadBefore, capital)) | 0;
  out[count++] = mix(85, mix(broadAfter, capital)) | 0;
  out[count++] = mix(86, mix(mix(broadBefore, broad), capital)) | 0;
  out[count++] = mix(87, mix(mix(broad, broadAfter), capital)) | 0;
  out[count++] = mix(88, mix(before2.wordClass, capital)) | 0;
  out[count++] = mix(89, mix(after2.wordClass, capital)) | 0;
  out[count++] = mix(90, mix(group, before.shape)) | 0;
  out[count++] = mix(91, mix(group, after.shape)) | 0;

  const begin = runFrom[at] ?? -1;
  return begin < 0 ? count : addRunFeatures(context, at, from, to, out, count);
}
