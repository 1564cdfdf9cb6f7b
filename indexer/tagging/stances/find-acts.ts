import { isNegation } from "../../knowledge/stances/negations";
import { SIDES, type Side, toPairSide } from "../../knowledge/stances/stance-verbs";
import type { Act } from "./act";
import { findSubject, type Subject } from "./find-subject";
import { isBorder, type SentenceWords } from "./sentence-words";
import type { TargetRole } from "./target-role";

const ASKING = new Set(["whether", "if", "would", "should"]);
const WISHES = new Set(["should", "must", "ought", "needs"]);
const WISH_REACH = 5;
const AGENT_REACH = 6;
const POSSESSIVE = new Set(["'s", "'", "’"]);

/** What the sentence says about a target outright, by rules alone; null when it says nothing outright. */
export function findAct(words: SentenceWords, role: TargetRole): Act | null {
  if (role.owned >= 0 || isModifier(words, role)) return null;
  return findDeed(words, role) ?? findSuffered(words, role);
}

/** The target only describes what is spoken of: "Trump supporters". */
function isModifier({ parsed, from }: SentenceWords, { to }: TargetRole): boolean {
  const next = parsed.tokens[from + to];
  if (!next) return false;
  return ["NOUN", "PROPN"].includes(parsed.parts[from + to] ?? "") || (next.text === "-" && !next.spaced);
}

/** "She condemned the pact", "warned against it", "her support for it"; not "called for him to go". */
function findDeed(words: SentenceWords, role: TargetRole): Act | null {
  const { parsed, from, stems } = words;
  const acting = role.acting >= 0 ? role.acting : findBacking(words, role);
  if (acting >= 0) {
    const side = SIDES.get(stems[acting] ?? 0);
    return side && !isWished(words, acting) ? toDeed(side, findKnownSubject(words, acting)) : null;
  }
  if (role.governor < 0) return null;
  const isVerb = parsed.parts[from + role.governor] === "VERB";
  const preposition = parsed.tokens[from + role.preposition]?.lower ?? "";
  const side = toPairSide(isVerb, stems[role.governor] ?? 0, preposition);
  if (!side || (preposition === "for" && isVerb && parsed.tokens[from + role.to]?.lower === "to"))
    return null;
  return toDeed(side, isVerb ? findKnownSubject(words, role.governor) : findOwner(words, role.governor));
}

/** "Leaders should reject the pact" is what somebody else wants of them. */
function isWished({ parsed, from }: SentenceWords, acting: number): boolean {
  for (let at = acting - 1; at >= 0 && acting - at <= WISH_REACH; at--) {
    if (isBorder(parsed, from + at)) return false;
    if (WISHES.has(parsed.tokens[from + at]?.lower ?? "")) return true;
  }
  return false;
}

/** "Would back the pact": the tagger of parts takes "back" for an adverb. */
function findBacking({ parsed, from }: SentenceWords, role: TargetRole): number {
  const at = role.from - 1;
  const isBack = parsed.tokens[from + at]?.lower === "back";
  return isBack && at > 0 && ["AUX", "PART"].includes(parsed.parts[from + at - 1] ?? "") ? at : -1;
}

/** The subject of a verb, unless the sentence only asks whether. */
function findKnownSubject(words: SentenceWords, verb: number): Subject | null {
  const subject = findSubject(words, verb);
  if (!subject) return null;
  for (let at = subject.at - 1; at >= 0 && subject.at - at <= 3; at--)
    if (ASKING.has(words.parsed.tokens[words.from + at]?.lower ?? "")) return null;
  return subject;
}

/** Who denies support is against; who has not condemned is not therefore for it. */
function toDeed(side: Side, subject: Subject | null): Act | null {
  if (!subject || (side === -1 && subject.isDenied)) return null;
  return { side: subject.isDenied ? -1 : side, actor: subject.at };
}

/** Whose support it is: its possessor, or the subject of the verb that it is the object of. */
function findOwner(words: SentenceWords, noun: number): Subject | null {
  const { parsed, from } = words;
  let at = noun - 1;
  while (at >= 0 && ["ADJ", "DET", "ADV", "NUM"].includes(parsed.parts[from + at] ?? "")) at--;
  const word = parsed.tokens[from + at]?.lower ?? "";
  if (POSSESSIVE.has(word)) return { at: at - 1, isDenied: false };
  if (at < 0 || !["VERB", "AUX"].includes(parsed.parts[from + at] ?? "")) return null;
  const isNone = isNegation(parsed.tokens[from + noun - 1]?.lower ?? "");
  const subject = findSubject(words, at);
  return subject && { at: subject.at, isDenied: subject.isDenied !== isNone };
}

/** Whether the target is the subject of the next verb. */
function isSubject({ kind }: TargetRole): boolean {
  return kind === "subject" || kind === "other" || kind === "joined";
}

/** "The pact was condemned by her". */
function findSuffered({ parsed, from, stems, length }: SentenceWords, role: TargetRole): Act | null {
  const side = role.verb < 0 || !role.isPassive || !isSubject(role) ? null : SIDES.get(stems[role.verb] ?? 0);
  if (!side) return null;
  for (let at = role.verb + 1; at < length && at - role.verb < AGENT_REACH; at++) {
    if (isBorder(parsed, from + at)) return null;
    if (parsed.tokens[from + at]?.lower !== "by") continue;
    const actor = toAgent(parsed.parts, from + at + 1, from + length) - from;
    return toDeed(side, { at: actor, isDenied: role.isNegated });
  }
  return null;
}

/** The last word of the phrase that begins at a token. */
function toAgent(parts: readonly string[], start: number, end: number): number {
  let at = start;
  while (at + 1 < end && ["NOUN", "PROPN", "ADJ", "DET"].includes(parts[at + 1] ?? "")) at++;
  return at;
}
