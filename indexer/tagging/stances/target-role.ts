import { isNegation } from "../../knowledge/stances/negations";
import { isBorder, type SentenceWords } from "./sentence-words";

/** What a target does in its sentence, read from parts of speech alone. Positions are those of the sentence; -1: none. */
export type TargetRole = {
  readonly kind: "subject" | "object" | "prepositional" | "agent" | "predicate" | "joined" | "other";
  /** Where the phrase around the target begins and ends (exclusive). */
  readonly from: number;
  readonly to: number;
  /** What the target has ("his *record*"), and what stands before its name in its phrase ("*disgraced* senator"). */
  readonly owned: number;
  readonly before: number;
  /** The noun or verb whose preposition the target follows ("*criticism* of"), and that preposition. */
  readonly governor: number;
  readonly preposition: number;
  /** The verb that the target is the object of, and the word that is its subject. */
  readonly acting: number;
  readonly actor: number;
  /** The verb that the target is the subject of, with its voice, its negation, its modal; and the next noun after it. */
  readonly verb: number;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  readonly isModal: boolean;
  readonly object: number;
};

const OWNERS = new Set(["his", "her", "their", "its", "my", "our"]);
const POSSESSIVE = new Set(["'s", "'", "’"]);
const MODIFIERS = new Set(["ADJ", "NOUN", "PROPN", "NUM", "ADV"]);
const IN_PHRASE = new Set(["ADJ", "NOUN", "PROPN", "DET", "NUM"]);
const BEFORE_VERB = new Set(["AUX", "ADV", "PART"]);
const SKIPPED = new Set(["AUX", "ADV", "PART", "ADP", "ADJ", "DET"]);
const GOVERNORS = new Set(["NOUN", "VERB", "ADJ", "PROPN"]);
const BE = new Set("be is are was were been being am 's 're get got gets".split(" "));
const MODALS = new Set("would could should may might must can will shall".split(" "));
const PARTICIPLE = /(?:ed|en|wn|nt|ut|ept|eld|old|aid|ade|uck|ught|ung|ost)$/;
const FAR = 14;

/** The role of the target at positions `from` to `to` (exclusive) of a sentence. */
export function toTargetRole(words: SentenceWords, from: number, to: number): TargetRole {
  const { parsed } = words;
  const part = (at: number): string =>
    at < 0 || at >= words.length ? "X" : (parsed.parts[words.from + at] ?? "X");
  const word = (at: number): string => parsed.tokens[words.from + at]?.lower ?? "";

  let end = POSSESSIVE.has(word(to)) && to < words.length ? to + 1 : to;
  const owned = end > to || OWNERS.has(word(to - 1)) ? toOwned(part, end, words.length) : -1;
  if (owned >= 0) end = owned + 1;
  let start = from;
  while (start > 0 && from - start < 5 && (IN_PHRASE.has(part(start - 1)) || isOwner(word(start - 1))))
    start--;
  let before = start;
  while (before < from && part(before) === "DET") before++;

  const role = {
    from: start,
    to: end,
    owned,
    before: before < from ? before : -1,
    ...{ governor: -1, preposition: -1, acting: -1, actor: -1 },
    ...toVerb(words, end, part, word),
  };
  const last = start - 1;
  if (part(last) === "ADP") {
    let governor = last - 1;
    while (governor >= 0 && start - governor < 5 && !GOVERNORS.has(part(governor))) governor--;
    if (!GOVERNORS.has(part(governor))) governor = -1;
    const kind = word(last) === "by" && part(governor) === "VERB" ? "agent" : "prepositional";
    return { ...role, kind, governor, preposition: last };
  }
  if (part(last) === "VERB" || (part(last) === "ADV" && part(last - 1) === "VERB")) {
    const acting = part(last) === "VERB" ? last : last - 1;
    let actor = acting - 1;
    while (actor >= 0 && acting - actor < 6 && SKIPPED.has(part(actor))) actor--;
    return { ...role, kind: "object", acting, actor };
  }
  if (part(last) === "AUX") return { ...role, kind: "predicate" };
  if (part(last) === "CCONJ") return { ...role, kind: "joined" };
  return { ...role, kind: role.verb >= 0 ? "subject" : "other" };
}

function isOwner(word: string): boolean {
  return OWNERS.has(word) || word === "'s";
}

/** The last noun of what is owned. */
function toOwned(part: (at: number) => string, from: number, length: number): number {
  let owned = -1;
  for (let at = from; at < length && at - from < 5 && MODIFIERS.has(part(at)); at++)
    if (part(at) === "NOUN") owned = at;
  return owned;
}

type Verb = Pick<TargetRole, "verb" | "isPassive" | "isNegated" | "isModal" | "object">;

/** The next verb after a phrase, brackets aside, with what stands around it. */
function toVerb(
  words: SentenceWords,
  from: number,
  part: (at: number) => string,
  word: (at: number) => string,
): Verb {
  let first = -1;
  let depth = 0;
  for (let at = from; at < words.length && at - from < FAR && first < 0; at++) {
    const text = word(at);
    if (text === "(") depth++;
    else if (text === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (text === ";" || text === "." || text === ":")) break;
    else if (depth === 0 && (part(at) === "VERB" || part(at) === "AUX")) first = at;
  }
  if (first < 0) return { verb: -1, isPassive: false, isNegated: false, isModal: false, object: -1 };
  let verb = first;
  let [isBe, isNegated, isModal] = [false, false, false];
  for (let at = first; at < words.length && at - first < 7; at++) {
    isBe ||= BE.has(word(at));
    isModal ||= MODALS.has(word(at));
    isNegated ||= isNegation(word(at));
    if (part(at) !== "VERB" && !BEFORE_VERB.has(part(at))) break;
    if (part(at) === "VERB" || part(at) === "AUX") verb = at;
    if (part(at) === "VERB") break;
  }
  const isPassive = isBe && part(verb) === "VERB" && PARTICIPLE.test(word(verb));
  return { verb, isPassive, isNegated, isModal, object: toObject(words, verb, part) };
}

function toObject(words: SentenceWords, verb: number, part: (at: number) => string): number {
  for (let at = verb + 1; at < words.length && at - verb < 9; at++) {
    if (at > verb + 1 && isBorder(words.parsed, words.from + at) && part(at) !== "CCONJ") return -1;
    if (part(at) === "NOUN") return at;
  }
  return -1;
}
