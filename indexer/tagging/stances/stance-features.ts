import { mix, toHash } from "../../knowledge/shared/hash";
import { toLevel, toSign } from "./rating-steps";
import { type Add, addNearVerbs, addPhraseFeatures, addVerbFeatures } from "./role-features";
import { isNameAt, type SentenceWords } from "./sentence-words";
import type { TargetRole } from "./target-role";
import { toValenceSums } from "./valence-sums";

/** Space for the features of one target. Further ones are dropped. */
export const MOST_STANCE_FEATURES = 6000;

const TARGET = toHash("_T");
const EDGES = [toHash("_FIRST"), toHash("_LAST")] as const;
/** Nearness in steps: next to the target, close, in sight, far. */
function toStep(distance: number): number {
  return distance === 1 ? 0 : distance === 2 ? 1 : distance <= 4 ? 2 : distance <= 8 ? 3 : 4;
}

/**
 * Writes the hashed features of the target at positions `from` to `to` of a sentence into `out` and says how many.
 * Each is a template's number mixed with what the template sees. The same code serves training and tagging: change
 * it, and the model must be trained anew.
 */
export function addStanceFeatures(
  words: SentenceWords,
  from: number,
  to: number,
  role: TargetRole,
  out: Int32Array,
): number {
  let count = 0;
  const add = (template: number, value: number): void => {
    if (count < out.length) out[count++] = mix(template, value) | 0;
  };
  const stem = (at: number): number =>
    at < 0
      ? EDGES[0]
      : at >= words.length
        ? EDGES[1]
        : at >= from && at < to
          ? TARGET
          : (words.stems[at] ?? 0);
  addWordFeatures(words, from, to, stem, add);
  addPairFeatures(words.length, from, to, stem, add);
  addSumFeatures(words, from, to, role, add);
  addPhraseFeatures(words, from, to, role, add);
  addNearVerbs(words, from, role, add);
  if (role.verb >= 0) addVerbFeatures(words, role, add);
  return count;
}

function addWordFeatures(
  { length, stems, clause, quote }: SentenceWords,
  from: number,
  to: number,
  stem: (at: number) => number,
  add: Add,
): void {
  const quoteHere = quote[from] ?? 0;
  for (let at = 0; at < length; at++) {
    if (at >= from && at < to) continue;
    const word = stems[at] ?? 0;
    const side = at >= to ? 1 : 0;
    add(1, word);
    add(2 + side, word);
    add(4 + side * 5 + toStep(side ? at - to + 1 : from - at), word);
    if (clause[at] === clause[from]) add(14, word);
    const inside = quoteHere === 0 ? (quote[at] ? 2 : 0) : quote[at] === quoteHere ? 1 : 3;
    add(15 + inside, word);
  }
  add(20, mix(stem(from - 1), stem(to)));
  add(21, mix(mix(stem(to), stem(to + 1)), stem(to + 2)));
  add(22, mix(mix(stem(from - 3), stem(from - 2)), stem(from - 1)));
}

function addPairFeatures(
  length: number,
  from: number,
  to: number,
  stem: (at: number) => number,
  add: Add,
): void {
  for (let at = -1; at < length; at++) {
    if (at >= from && at < to - 1) continue;
    add(23, mix(stem(at), stem(at + 1)));
  }
  add(27, stem(length - 1));
  add(28, mix(stem(length - 2), stem(length - 1)));
  add(29, stem(0));
}

function addSumFeatures(words: SentenceWords, from: number, to: number, role: TargetRole, add: Add): void {
  const { sums, approving, disapproving } = toValenceSums(words, from, to);
  const kind = toHash(role.kind);
  for (const [at, sum] of sums.entries()) {
    add(30 + at, toLevel(sum));
    add(40 + at, mix(kind, toSign(sum)));
  }
  add(50, mix(toSign(sums[1] ?? 0), toSign(sums[2] ?? 0)));
  add(51, Math.min(4, approving));
  add(52, Math.min(4, disapproving));
  add(53, Math.min(3, approving) * 4 + Math.min(3, disapproving));
  let names = [0, 0];
  for (let at = 0; at < words.length; at++)
    if ((at < from || at >= to) && isNameAt(words, at) && !isNameAt(words, at - 1))
      names = at < from ? [(names[0] ?? 0) + 1, names[1] ?? 0] : [names[0] ?? 0, (names[1] ?? 0) + 1];
  add(54, Math.min(3, names[0] ?? 0));
  add(55, Math.min(3, names[1] ?? 0));
  add(56, Math.floor(Math.log2(words.length + 1) * 2));
  add(57, Math.floor((from / words.length) * 4));
  const isQuoted = (words.quote[from] ?? 0) > 0;
  add(58, isQuoted ? 1 : words.quote.some((one) => one > 0) ? 2 : 0);
}
