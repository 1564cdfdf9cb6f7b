import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { PronounContext } from "./pronoun-context";
import type { PronounKind } from "./pronoun-forms";
import { type Seen, toTop } from "./seen";
import { isSubject } from "./subjects";

const NEVER = Number.NEGATIVE_INFINITY;
const OBJECTS = new Set(["obj", "iobj", "obl", "obl:agent"]);
const HIGHEST = 12;
const NEAREST = 1.7;
const DESCRIBED = 3;
const FARTHER = 1.2;
const ONE_FOR_MANY = 1.3;
const SPEAKER = 0.9;

/**
 * How likely a pronoun means one that was read before: who was subject goes before who was object, the near before the far,
 * who is spoken of often before who is not, and the subject of "said" in "said that he".
 */
export function toScore(
  { syntax, seen, genders }: PronounContext,
  one: Seen,
  token: number,
  kind: PronounKind,
): number {
  const { sentences, sentenceOf } = syntax.parsed;
  const sentence = sentenceOf[token] ?? 0;
  const distance = sentence - one.sentence;
  if (isBound(syntax, one, token)) return NEVER;
  const isParted = one.paragraph !== (sentences[sentence]?.paragraph ?? 0);
  let score = -1.1 * distance - (isParted ? 0.6 : 0);
  if (one.isSubject) score += one.isMain ? 1.2 : 0.8;
  if (one.isInside) score -= 0.7;
  if (one.who) score += Math.min(1.3, 0.25 * (seen.timesOf(one.who) - 1));
  if (kind !== "they" && one.who && !one.who.named) score -= 0.7;
  if (one.who && genders.of(one.who) !== null) score += 0.4;
  const government = distance === 0 ? toGovernment(syntax, one, token) : 0;
  score += government;
  if (government > 0) return kind === "they" && !one.isPlural ? score - ONE_FOR_MANY : score;
  if (one.isSubject && speaks(syntax, one.token) && !speaks(syntax, token)) score -= SPEAKER;
  // A body is meant by "it" where it is the subject of the clause above, or of the sentence before.
  if (kind === "it" && distance === 0 && one.who) score -= 1.5;
  return kind === "they" && !one.isPlural ? score - ONE_FOR_MANY : score;
}

/** The verb whose subject an object cannot be: "Brandt criticised him", "acquitted both of them"; -1 for what is no object. */
export function toVerbOver(syntax: Syntax, token: number): number {
  const object = syntax.relationOf(token) === "nmod" ? syntax.headOf(token) : token;
  const isOpen = /sel(?:f|ves)$/.test(syntax.parsed.tokens[token]?.lower ?? "");
  return isOpen || !OBJECTS.has(syntax.relationOf(object))
    ? -1
    : toSubjectVerb(syntax, syntax.headOf(object));
}

/** What is subject of the verb over an object is not meant by it; nobody stands for what he is part of. */
function isBound(syntax: Syntax, one: Seen, token: number): boolean {
  const verb = toVerbOver(syntax, token);
  if (verb >= 0 && one.isSubject && syntax.headOf(toTop(syntax, one.token)) === verb) return true;
  if (isImplied(syntax, one, token)) return true;
  return syntax.relationOf(token) === "nmod:poss" && syntax.headOf(token) === one.token;
}

/** "Speaking to Smith, he said": who speaks to Smith is he, not Smith. */
function isImplied(syntax: Syntax, one: Seen, token: number): boolean {
  if (one.isSubject || one.token > token || !isSubject(syntax, token)) return false;
  let at = syntax.headOf(toTop(syntax, one.token));
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    if (syntax.relationOf(at) === "advcl")
      return (
        syntax.headOf(at) === syntax.headOf(token) && syntax.childOf(at, "nsubj", "nsubj:pass", "mark") < 0
      );
    if (syntax.partOf(at) === "VERB" && syntax.relationOf(at) !== "conj") return false;
    at = syntax.headOf(at);
  }
  return false;
}

/** Its verb is one of saying: who says something is seldom whom it is about. */
function speaks(syntax: Syntax, token: number): boolean {
  const verb = syntax.headOf(toTop(syntax, token));
  return readCueForms().get(syntax.parsed.tokens[verb]?.lower ?? "")?.kind === "say";
}

/** The verb that has the subject of a verb: the first of several that are joined. */
function toSubjectVerb(syntax: Syntax, verb: number): number {
  let at = verb;
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const isJoined = syntax.relationOf(at) === "conj" || syntax.relationOf(at) === "xcomp";
    if (!isJoined || syntax.childOf(at, "nsubj", "nsubj:pass") >= 0) break;
    at = syntax.headOf(at);
  }
  return at;
}

/**
 * What it counts that a phrase is the subject of a verb that the pronoun's clause hangs under, or is what the clause
 * describes ("ships bearing their flag"); most for the nearest such.
 */
function toGovernment(syntax: Syntax, one: Seen, token: number): number {
  const top = toTop(syntax, one.token);
  const verb = one.isSubject ? syntax.headOf(top) : -1;
  let worth = NEAREST;
  let at = syntax.headOf(token);
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    if (at === verb) return worth;
    const isDescription = syntax.relationOf(at) === "acl";
    if (isDescription && syntax.headOf(at) === top) return DESCRIBED;
    const subject = syntax.childOf(at, "nsubj", "nsubj:pass");
    if (isDescription || (subject >= 0 && subject !== token)) worth = FARTHER;
    at = syntax.headOf(at);
  }
  return 0;
}
