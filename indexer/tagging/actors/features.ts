import { toBroadClass } from "../../knowledge/actors/word-classes";
import { mix } from "../../knowledge/shared/hash";
import type { NameContext } from "./name-context";
import { AFTER, addRunFeatures, BEFORE } from "./run-features";
import { USE_BITS } from "./uses";
import type { WordFacts } from "./word-facts";

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
  const add = (template: number, value: number): void => {
    out[count++] = mix(template, value) | 0;
  };
  const factAt = (place: number): WordFacts =>
    place < from ? BEFORE : place >= to ? AFTER : (facts[place] ?? AFTER);
  const part = (place: number): number => (place < from ? 30 : place >= to ? 31 : (parts[place] ?? 0));
  const word = factAt(at);
  const before = factAt(at - 1);
  const after = factAt(at + 1);
  const before2 = factAt(at - 2);
  const after2 = factAt(at + 2);
  const isFirst = at === from ? 1 : 0;
  const capital = word.isCapital ? 1 : 0;
  const heading = context.parsed.sentences[context.parsed.sentenceOf[at] ?? 0]?.isHeading ? 1 : 0;

  add(1, 0);
  add(2, word.lower);
  add(3, word.exact);
  add(4, before.lower);
  add(5, after.lower);
  add(6, before2.lower);
  add(7, after2.lower);
  add(8, mix(before.lower, word.lower));
  add(9, mix(word.lower, after.lower));
  add(10, mix(word.shape, isFirst));
  add(11, mix(before.shape, word.shape));
  add(12, mix(word.shape, after.shape));
  add(13, mix(mix(before.shape, word.shape), after.shape));
  add(14, word.prefix2);
  add(15, word.prefix3);
  add(16, word.suffix2);
  add(17, word.suffix3);
  add(18, word.suffix4);
  add(19, part(at));
  add(20, mix(part(at - 1), part(at)));
  add(21, mix(part(at), part(at + 1)));
  add(22, mix(mix(part(at - 1), part(at)), part(at + 1)));
  add(23, mix(part(at - 2), part(at - 1)));
  add(24, mix(part(at + 1), part(at + 2)));
  add(25, mix(before.lower, word.shape));
  add(26, mix(after.lower, word.shape));
  add(27, mix(mix(before2.lower, before.lower), capital));
  add(28, mix(mix(after.lower, after2.lower), capital));

  const known = knownAt[at] ?? 0;
  const phrase = phraseAt[at] ?? 0;
  add(30, known);
  add(31, mix(known, knownAt[at - 1] ?? 0));
  add(32, mix(known, knownAt[at + 1] ?? 0));
  add(33, phrase);
  add(34, mix(phrase, capital));
  add(35, word.lists);
  add(36, mix(word.lists, isFirst));
  add(37, mix(word.lists, before.lists));
  add(38, mix(word.lists, after.lists));
  for (let bit = 0; bit < 10; bit++) if (phrase & (1 << bit)) add(39, bit);
  for (let bit = 0; bit < 7; bit++) if (word.lists & (1 << bit)) add(40, bit + capital * 10);
  const use = uses[at] ?? 0;
  add(41, mix(use & 3, mix(capital, isFirst)));
  add(42, mix(heading, capital));
  for (let bit = 2; bit < USE_BITS; bit++) if (use & (1 << bit)) add(43, bit);

  const group = word.wordClass;
  const broad = toBroadClass(group);
  const broadBefore = toBroadClass(before.wordClass);
  const broadAfter = toBroadClass(after.wordClass);
  add(80, mix(group, capital));
  add(81, mix(broad, capital));
  add(82, before.wordClass);
  add(83, after.wordClass);
  add(84, mix(broadBefore, capital));
  add(85, mix(broadAfter, capital));
  add(86, mix(mix(broadBefore, broad), capital));
  add(87, mix(mix(broad, broadAfter), capital));
  add(88, mix(before2.wordClass, capital));
  add(89, mix(after2.wordClass, capital));
  add(90, mix(group, before.shape));
  add(91, mix(group, after.shape));

  const begin = runFrom[at] ?? -1;
  return begin < 0 ? count : addRunFeatures(context, at, from, to, out, count);
}
