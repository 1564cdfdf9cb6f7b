import type { Relation, Syntax } from "../syntax/syntax";
import type { TokenSpan } from "../text/token-span";
import type { PronounContext } from "./pronoun-context";
import { type PronounKind, toPronounKind } from "./pronoun-forms";
import { toScore, toVerbOver } from "./pronoun-score";
import type { Seen } from "./seen";
import type { Somebody } from "./somebody";
import { isSubject } from "./subjects";

/** In sentences. */
const FARTHEST = 4;
const HIGHEST = 12;
const LEAST_SCORE = -2.2;
const LEAST_LEAD: Readonly<Record<PronounKind, number>> = { he: 0.4, she: 0.4, they: 0.6, it: 0.9 };
const SUBJECTS: readonly Relation[] = ["nsubj", "nsubj:pass"];

/** Whom a pronoun of the third person means; null where that is not clear. What it shows of who is he or she is entered. */
export function resolvePronoun(context: PronounContext, token: number): Somebody | null {
  const kind = toPronounKind(context.syntax.parsed.tokens[token]?.lower ?? "");
  if (kind === null || isEmpty(context.syntax, token)) return null;
  const who = findAhead(context, token, kind) ?? findBest(context, token, kind);
  if (who && (kind === "he" || kind === "she")) context.genders.add(who, kind);
  return who;
}

function findBest(context: PronounContext, token: number, kind: PronounKind): Somebody | null {
  if (kind === "it" && (!mayMeanBody(context, token) || isContinued(context, token))) return null;
  const quotation = context.quoted(token);
  const others = [
    ...(quotation ? findSpeakers(context, quotation) : []),
    ...findSubjectsOver(context, token),
  ];
  const sentence = context.syntax.parsed.sentenceOf[token] ?? 0;
  const scores = new Map<Somebody | number, { who: Somebody | null; score: number }>();
  context.seen.forLatest((read) => {
    // A body's spokesperson says "it" of the body.
    const body = kind === "it" && read.who && read.sentence === sentence ? context.bodyOf(read.who) : null;
    const one = body ? { ...read, who: body } : read;
    if (sentence - one.sentence > FARTHEST) return false;
    if (!mayBe(context, one, kind, token) || (one.who && others.includes(one.who))) return true;
    const score = toScore(context, one, token, kind);
    const key = one.who ?? one.token;
    if (score > (scores.get(key)?.score ?? Number.NEGATIVE_INFINITY))
      scores.set(key, { who: one.who, score });
    return true;
  });
  const [best, next] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (!best || best.score < LEAST_SCORE || (next && best.score - next.score < LEAST_LEAD[kind])) return null;
  return kind === "it" && !best.who?.named ? null : best.who;
}

/** "It is hard to say", "it is time that": the word stands for nothing. */
function isEmpty(syntax: Syntax, token: number): boolean {
  if (syntax.relationOf(token) === "expl") return true;
  if (syntax.parsed.tokens[token]?.lower !== "it" || !SUBJECTS.includes(syntax.relationOf(token)))
    return false;
  const head = syntax.headOf(token);
  return (
    syntax.childOf(head, "cop") >= 0 &&
    syntax.childOf(head, "csubj", "advcl", "ccomp", "xcomp", "acl:relcl") >= 0
  );
}

function mayBe({ genders, syntax }: PronounContext, one: Seen, kind: PronounKind, token: number): boolean {
  const { who, isPlural } = one;
  if (kind === "they") {
    if (isPlural || who?.type === "group") return true;
    // A body is they, seldom them.
    const isThem = syntax.parsed.tokens[token]?.lower === "them";
    return who?.type === "organization" && (!who.named || (one.isSubject && !isThem));
  }
  if (kind === "it") return !isPlural && (who === null || isBody(one));
  return who?.type === "person" && !isPlural && (genders.of(who) ?? kind) === kind;
}

/** As an object and inside quotations "it" mostly means a thing or what happened. */
function mayMeanBody({ syntax, quoted }: PronounContext, token: number): boolean {
  const relation = syntax.relationOf(token);
  return !quoted(token) && (SUBJECTS.includes(relation) || relation === "nmod:poss");
}

/** The same word just before it, as a subject, stood for nobody. */
function isContinued({ syntax, resolved }: PronounContext, token: number): boolean {
  const { sentences, sentenceOf, tokens } = syntax.parsed;
  const from = sentences[sentenceOf[token] ?? 0]?.from ?? token;
  for (let at = token - 1; at >= from; at--)
    if (tokens[at]?.lower === "it" && isSubject(syntax, at)) return resolved(at) === null;
  return false;
}

/** A country that only says whose or where is not what "it" means. */
function isBody({ who, isSubject }: Seen): boolean {
  return isSubject && who?.type !== "person" && who?.type !== "group";
}

/** "In his speech, Rosselló said": whom the sentence comes to after the pronoun. */
function findAhead(
  { syntax, names, genders }: PronounContext,
  token: number,
  kind: PronounKind,
): Somebody | null {
  if (kind === "they" || SUBJECTS.includes(syntax.relationOf(token))) return null;
  const { sentences, sentenceOf } = syntax.parsed;
  const from = sentences[sentenceOf[token] ?? 0]?.from ?? 0;
  let at = syntax.headOf(token);
  for (let step = 0; step < HIGHEST && at >= 0; step++, at = syntax.headOf(at)) {
    const subject = syntax.childOf(at, ...SUBJECTS);
    if (subject < 0) continue;
    if (subject < token || token - from > 8) return null;
    const who = names.at(subject);
    if (kind === "it") return who?.type === "organization" || who?.type === "country" ? who : null;
    return who?.type === "person" && (genders.of(who) ?? kind) === kind ? who : null;
  }
  return null;
}

/** "Brandt criticised him": whoever it is, it is not Brandt. */
function findSubjectsOver({ syntax, resolved }: PronounContext, token: number): readonly Somebody[] {
  const verb = toVerbOver(syntax, token);
  const subject = verb < 0 ? -1 : syntax.childOf(verb, ...SUBJECTS);
  const who = subject < 0 || subject >= token ? null : resolved(subject);
  return who ? [who] : [];
}

/** Those whose words the quotation may be: subjects beside it, where it opens and where it ends. They do not speak of themselves as he. */
function findSpeakers(context: PronounContext, { from, to }: TokenSpan): readonly Somebody[] {
  const { sentences, sentenceOf } = context.syntax.parsed;
  const first = sentences[sentenceOf[from] ?? 0]?.from ?? from;
  const last = sentences[sentenceOf[to - 1] ?? 0]?.to ?? to;
  return [...findSubjects(context, first, from), ...findSubjects(context, to, last)];
}

function findSubjects(
  { syntax, names, resolved }: PronounContext,
  from: number,
  to: number,
): readonly Somebody[] {
  const found: Somebody[] = [];
  for (let at = from; at < to; at++) {
    const who = isSubject(syntax, at) ? (resolved(at) ?? names.at(at)) : null;
    if (who) found.push(who);
  }
  return found;
}
