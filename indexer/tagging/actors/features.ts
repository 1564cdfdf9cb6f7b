import { mix } from "../../knowledge/hash";
import type { NameContext } from "./name-context";
import type { WordFacts } from "./word-facts";

/** Room for the features of one token. */
export const MOST_FEATURES = 80;

const EDGE = 0x5eed;

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
  second: Uint8Array | null,
): number {
  const { facts, parts, knownAt, phraseAt, runFrom, runTo } = context;
  let count = 0;
  const add = (template: number, value: number): void => {
    out[count++] = mix(template, value) | 0;
  };
  const factAt = (place: number): WordFacts | undefined =>
    place < from || place >= to ? undefined : facts[place];
  const lower = (place: number): number => factAt(place)?.lower ?? EDGE + (place < from ? 1 : 2);
  const part = (place: number): number => (place < from ? 30 : place >= to ? 31 : (parts[place] ?? 0));
  const word = facts[at];
  if (!word) return 0;
  const isFirst = at === from;
  const heading = context.reading.sentences[context.reading.sentenceOf[at] ?? 0]?.isHeading ? 1 : 0;

  add(1, 0);
  add(2, word.lower);
  add(3, word.exact);
  add(4, lower(at - 1));
  add(5, lower(at + 1));
  add(6, lower(at - 2));
  add(7, lower(at + 2));
  add(8, mix(lower(at - 1), word.lower));
  add(9, mix(word.lower, lower(at + 1)));
  add(10, mix(word.shape, isFirst ? 1 : 0));
  add(11, mix(factAt(at - 1)?.shape ?? 1, word.shape));
  add(12, mix(word.shape, factAt(at + 1)?.shape ?? 1));
  add(13, mix(mix(factAt(at - 1)?.shape ?? 1, word.shape), factAt(at + 1)?.shape ?? 1));
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
  add(25, mix(lower(at - 1), word.shape));
  add(26, mix(lower(at + 1), word.shape));
  add(27, mix(mix(lower(at - 2), lower(at - 1)), word.isCapital ? 1 : 0));
  add(28, mix(mix(lower(at + 1), lower(at + 2)), word.isCapital ? 1 : 0));

  const known = knownAt[at] ?? 0;
  const phrase = phraseAt[at] ?? 0;
  add(30, known);
  add(31, mix(known, knownAt[at - 1] ?? 0));
  add(32, mix(known, knownAt[at + 1] ?? 0));
  add(33, phrase);
  add(34, mix(phrase, word.isCapital ? 1 : 0));
  add(35, word.lists);
  add(36, mix(word.lists, isFirst ? 1 : 0));
  add(37, mix(word.lists, factAt(at - 1)?.lists ?? 999));
  add(38, mix(word.lists, factAt(at + 1)?.lists ?? 999));
  for (let bit = 0; bit < 10; bit++) if (phrase & (1 << bit)) add(39, bit);
  for (let bit = 0; bit < 7; bit++) if (word.lists & (1 << bit)) add(40, bit + (word.isCapital ? 10 : 0));
  add(
    41,
    mix(
      (context.lowerSeen.has(word.lower) ? 1 : 0) + (context.capitalSeen.has(word.lower) ? 2 : 0),
      mix(word.isCapital ? 1 : 0, isFirst ? 1 : 0),
    ),
  );
  add(42, mix(heading, word.isCapital ? 1 : 0));

  const begin = runFrom[at] ?? -1;
  if (begin >= 0) {
    const end = runTo[at] ?? at + 1;
    const place = Math.min(3, at - begin) * 4 + Math.min(3, end - 1 - at);
    const head = facts[end - 1];
    const lead = facts[begin];
    add(50, place);
    add(51, mix(lower(begin - 1), place));
    add(52, mix(lower(end), place));
    add(53, lower(begin - 1));
    add(54, lower(end));
    add(55, mix(lower(begin - 2), lower(begin - 1)));
    add(56, mix(lower(end), lower(end + 1)));
    add(57, head?.lower ?? 0);
    add(58, mix(head?.lower ?? 0, place));
    add(59, head?.suffix3 ?? 0);
    add(60, lead?.lower ?? 0);
    add(61, mix(lead?.lower ?? 0, place));
    add(62, mix(lead?.lists ?? 0, mix(head?.lists ?? 0, end - begin)));
    add(63, mix(part(begin - 1), mix(part(end), place)));
    add(64, mix(factAt(begin - 1)?.lists ?? 999, place));
    add(65, mix(knownAt[begin] ?? 0, mix(knownAt[end - 1] ?? 0, place)));
  }
  if (second) {
    const guess = second[at] ?? 0;
    add(70, guess);
    add(71, mix(guess, word.lists));
    add(72, mix(guess, word.isCapital ? 1 : 0));
  }
  return count;
}
