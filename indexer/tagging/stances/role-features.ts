import { mix, toHash } from "../../knowledge/shared/hash";
import { isNegation } from "../../knowledge/stances/negations";
import { toStemHash } from "../../knowledge/stances/word-ratings";
import { toLevel, toSign } from "./rating-steps";
import { isBorder, type SentenceWords } from "./sentence-words";
import type { TargetRole } from "./target-role";

/** Takes a feature: a template's number and what it sees. */
export type Add = (template: number, value: number) => void;

const PRONOUNS = new Set(
  "he she they it him her them his its their i we me us my our you your who himself herself themselves this that these those".split(
    " ",
  ),
);
const CONTENT = new Set(["NOUN", "PROPN", "ADJ", "VERB"]);

/** What the target is, owns, is called and hangs on. Names say nothing; pronouns and common nouns do. */
export function addPhraseFeatures(
  words: SentenceWords,
  from: number,
  to: number,
  role: TargetRole,
  add: Add,
): void {
  const { parsed, stems, polarity, negated } = words;
  const stem = (at: number): number => stems[at] ?? 0;
  const sign = (at: number): number => toSign(polarity[at] ?? 0);
  const head = parsed.tokens[words.from + to - 1]?.lower ?? "";
  const isName = parsed.parts[words.from + to - 1] === "PROPN";
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
export function addNearVerbs(words: SentenceWords, from: number, role: TargetRole, add: Add): void {
  const { parsed, stems } = words;
  const isVerb = (at: number): boolean => parsed.parts[words.from + at] === "VERB";
  for (let at = from - 1; at >= 0 && from - at < 12; at--)
    if (isVerb(at)) {
      add(103, stems[at] ?? 0);
      add(104, mix(toHash(role.kind), stems[at] ?? 0));
      break;
    }
  let next = 0;
  for (let at = role.to; at < words.length && next < 3; at++)
    if (isVerb(at)) add(105 + next++, stems[at] ?? 0);
}

/** What the target does, or what is done to it. */
export function addVerbFeatures(words: SentenceWords, role: TargetRole, add: Add): void {
  const { parsed, stems, polarity } = words;
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
    const part = parsed.parts[words.from + at] ?? "X";
    if (at > role.verb + 1 && part !== "CCONJ" && isBorder(parsed, words.from + at)) break;
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
    if (isNegation(parsed.tokens[words.from + at]?.lower ?? "")) add(99, verb);
  }
  add(100, toLevel(sum));
  add(101, mix(sign, toSign(sum)));
  add(102, mix(verb, toSign(sum)));
}
