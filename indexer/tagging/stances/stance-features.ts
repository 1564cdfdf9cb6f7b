import { mix, toHash } from "../../knowledge/hash";
import { isNegation } from "../../knowledge/valence";
import { toStemHash } from "../../knowledge/word-ratings";
import { isBorder, isNameAt, type SentenceWords } from "./sentence-words";
import type { TargetRole } from "./target-role";
import { toValenceSums } from "./valence-sums";

/** Room for the features of one target. Further ones are dropped. */
export const MOST_STANCE_FEATURES = 6000;

const TARGET = toHash("_T");
const EDGES = [toHash("_FIRST"), toHash("_LAST")] as const;
const PRONOUNS = new Set(
  "he she they it him her them his its their i we me us my our you your who himself herself themselves this that these those".split(
    " ",
  ),
);
const CONTENT = new Set(["NOUN", "PROPN", "ADJ", "VERB"]);

/** Nearness in steps: next to the target, close, in sight, far. */
function toStep(distance: number): number {
  return distance === 1 ? 0 : distance === 2 ? 1 : distance <= 4 ? 2 : distance <= 8 ? 3 : 4;
}

/** A sum of ratings in steps, by its sign. */
function toLevel(sum: number): number {
  const size = Math.abs(sum);
  const level = size < 0.5 ? 0 : size < 1.6 ? 1 : size < 3.1 ? 2 : size < 6 ? 3 : 4;
  return sum < 0 ? 10 + level : level;
}

function toSign(value: number): number {
  return value > 0.4 ? 1 : value < -0.4 ? 2 : 0;
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

type Add = (template: number, value: number) => void;

function addWordFeatures(
  { length, stems, clause, quote }: SentenceWords,
  from: number,
  to: number,
  stem: (at: number) => number,
  add: Add,
): void {
  const own = quote[from] ?? 0;
  for (let at = 0; at < length; at++) {
    if (at >= from && at < to) continue;
    const word = stems[at] ?? 0;
    const side = at >= to ? 1 : 0;
    add(1, word);
    add(2 + side, word);
    add(4 + side * 5 + toStep(side ? at - to + 1 : from - at), word);
    if (clause[at] === clause[from]) add(14, word);
    const inside = own === 0 ? (quote[at] ? 2 : 0) : quote[at] === own ? 1 : 3;
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

/** What the target is, owns, is called and hangs on. Names say nothing; pronouns and common nouns do. */
function addPhraseFeatures(words: SentenceWords, from: number, to: number, role: TargetRole, add: Add): void {
  const { reading, stems, polarity, negated } = words;
  const stem = (at: number): number => stems[at] ?? 0;
  const sign = (at: number): number => toSign(polarity[at] ?? 0);
  const head = reading.tokens[words.from + to - 1]?.lower ?? "";
  const isName = reading.parts[words.from + to - 1] === "PROPN";
  add(60, PRONOUNS.has(head) ? toStemHash(head) : isName ? 1 : 2);
  if (!isName && !PRONOUNS.has(head)) for (let at = from; at < to; at++) add(61, stem(at));
  add(62, toHash(role.kind));
  if (role.owned >= 0) {
    add(63, stem(role.owned));
    add(64, sign(role.owned));
    for (let at = to; at < role.owned; at++) add(65, stem(at));
  }
  if (role.before >= 0)
    for (let at = role.before; at < from; at++) {
      add(66, stem(at));
      add(67, sign(at));
    }
  if (role.preposition >= 0) {
    const preposition = stem(role.preposition);
    add(68, preposition);
    if (role.governor >= 0) {
      add(69, mix(preposition, stem(role.governor)));
      add(70, stem(role.governor));
      add(71, mix(preposition, sign(role.governor)));
    }
  }
  if (role.acting >= 0) {
    const owns = role.owned >= 0 ? 1 : 0;
    add(72 + owns, stem(role.acting));
    add(74 + owns, sign(role.acting));
    add(76, mix(stem(role.acting), negated[role.acting] ?? 0));
    add(77, stem(role.actor));
    add(78, mix(stem(role.acting), stem(role.actor)));
  }
}

/** The verbs around the target, whatever it has to do with them: the last one before it, the next three. */
function addNearVerbs(words: SentenceWords, from: number, role: TargetRole, add: Add): void {
  const { reading, stems } = words;
  const isVerb = (at: number): boolean => reading.parts[words.from + at] === "VERB";
  for (let at = from - 1; at >= 0 && from - at < 12; at--)
    if (isVerb(at)) {
      add(103, stems[at] ?? 0);
      add(104, mix(toHash(role.kind), stems[at] ?? 0));
      break;
    }
  let next = 0;
  for (let at = role.to; at < words.length && next < 3; at++) if (isVerb(at)) add(105 + next++, stems[at] ?? 0);
}

/** What the target does, or what is done to it. */
function addVerbFeatures(words: SentenceWords, role: TargetRole, add: Add): void {
  const { reading, stems, polarity } = words;
  const isDirect = role.kind === "subject" || role.kind === "other" || role.kind === "joined" ? 1 : 0;
  const passive = role.isPassive ? 1 : 0;
  const verb = stems[role.verb] ?? 0;
  const sign = toSign(polarity[role.verb] ?? 0);
  const isNot = role.isNegated ? 1 : 0;
  const form = isDirect * 2 + passive;
  add(80 + form, verb);
  add(84 + isDirect, mix(verb, isNot));
  add(86 + form, mix(sign, isNot));
  add(90, (role.isModal ? 1 : 0) + 2 * isNot + 4 * passive + 8 * isDirect);
  add(91 + (role.verb - role.to < 2 ? 1 : 0), verb);
  if (role.owned >= 0) add(93, verb);
  if (!isDirect) return;
  if (role.isModal) add(94, verb);
  let sum = 0;
  let hasPreposition = false;
  let next = 0;
  for (let at = role.verb + 1; at < words.length && at - role.verb < 9; at++) {
    const part = reading.parts[words.from + at] ?? "X";
    if (at > role.verb + 1 && part !== "CCONJ" && isBorder(reading, words.from + at)) break;
    const stem = stems[at] ?? 0;
    sum += polarity[at] ?? 0;
    if (CONTENT.has(part)) {
      add(95, mix(verb, stem));
      add(96, stem);
      if (part === "VERB" && next++ === 0) add(97, mix(stem, isNot));
    } else if (part === "ADP" && !hasPreposition) {
      hasPreposition = true;
      add(98, mix(verb, stem));
    }
    if (isNegation(reading.tokens[words.from + at]?.lower ?? "")) add(99, verb);
  }
  add(100, toLevel(sum));
  add(101, mix(sign, toSign(sum)));
  add(102, mix(verb, toSign(sum)));
}
