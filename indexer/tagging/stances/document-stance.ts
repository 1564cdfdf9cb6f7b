import type { ActorTag } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import type { StanceChances } from "../../knowledge/stances/stance-model";
import { toSyntax } from "../syntax/syntax";
import type { ParsedText } from "../text/parsed-text";
import { toReferents } from "../who/referents";
import type { MentionJudge } from "./judge-mention";
import { type TokenRange, toTokenRange } from "./token-range";

/** What a whole text conveys towards somebody: the mean of its mentions, each with what its own sentence conveys. */
export type DocumentStance = {
  readonly chances: StanceChances;
  /** What its mentions convey, in the text's order. */
  readonly mentions: readonly { readonly sentence: Span; readonly chances: StanceChances }[];
};

/** The stance of the document towards whom a place names; null where its own sentence says as much. */
export type ToDocumentStance = (name: string, start: number, end: number) => DocumentStance | null;

/** A text shorter than this many sentences says what it says in the sentence of the place. */
const LONG_TEXT = 4;
/** Spoken of in fewer sentences than this, the target is not what the text is about. */
const OFTEN = 3;
/** A pronoun counts half: whom it stands for, and what is said of him, are less sure. Tuned, as decision 031 says. */
const PRONOUN_SHARE = 0.5;
const MOST_MENTIONS = 200;

type Mention = TokenRange & { readonly weight: number };

/** Judges the whole text towards a target, by all places that name it or stand for it. Each target is judged once. */
export function openDocumentStances(
  parsed: ParsedText,
  actors: readonly ActorTag[],
  judge: MentionJudge,
): ToDocumentStance {
  if (parsed.sentences.length < LONG_TEXT) return () => null;
  const known = new Map<string, DocumentStance | null>();
  const pronouns = openPronouns(parsed, actors);
  return (name, start, end) => {
    const actor = toActor(actors, name, start, end);
    const key = actor ? `actor ${actor.name}` : `words ${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const named = actor ? actor.mentions : findWords(parsed.text, name);
    const stance = judgeAll(toMentions(parsed, named, actor ? pronouns(actor.name) : []), judge);
    known.set(key, stance);
    return stance;
  };
}

/** The actor whom a place names, by the place or by the name. */
function toActor(actors: readonly ActorTag[], name: string, start: number, end: number): ActorTag | null {
  const isThere = ({ mentions }: ActorTag): boolean =>
    mentions.some((mention) => mention.start < end && start < mention.end);
  return actors.find(isThere) ?? actors.find((actor) => actor.name === name) ?? null;
}

function findWords(text: string, name: string): { start: number; end: number }[] {
  const places = [];
  for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + name.length))
    places.push({ start: at, end: at + name.length });
  return places;
}

/** The tokens of pronouns by the actor they stand for; none in a text that no encoder has read. */
function openPronouns(parsed: ParsedText, actors: readonly ActorTag[]): (actor: string) => readonly number[] {
  let byActor: Map<string, number[]> | null = null;
  return (actor) => {
    byActor ??= toPronouns(parsed, actors);
    return byActor.get(actor) ?? [];
  };
}

function toPronouns(parsed: ParsedText, actors: readonly ActorTag[]): Map<string, number[]> {
  const byActor = new Map<string, number[]>();
  const syntax = toSyntax(parsed);
  if (!syntax) return byActor;
  const referents = toReferents(syntax, actors);
  for (let at = 0; at < parsed.tokens.length; at++) {
    const referent = syntax.partOf(at) === "PRON" ? referents.at(at) : null;
    if (!referent || referent.stated) continue;
    const pronouns = byActor.get(referent.name) ?? [];
    pronouns.push(at);
    byActor.set(referent.name, pronouns);
  }
  return byActor;
}

function toMentions(
  parsed: ParsedText,
  named: readonly { readonly start: number; readonly end: number }[],
  pronouns: readonly number[],
): readonly Mention[] {
  const places = [
    ...named.map(({ start, end }) => ({ start, end, weight: 1 })),
    ...pronouns.map((at) => ({
      start: parsed.tokens[at]?.start ?? 0,
      end: parsed.tokens[at]?.end ?? 0,
      weight: PRONOUN_SHARE,
    })),
  ];
  return places.slice(0, MOST_MENTIONS).flatMap(({ start, end, weight }) => {
    const range = toTokenRange(parsed, start, end);
    return range ? [{ ...range, weight }] : [];
  });
}

function judgeAll(mentions: readonly Mention[], judge: MentionJudge): DocumentStance | null {
  if (new Set(mentions.map(({ at }) => at)).size < OFTEN) return null;
  const sums = [0, 0, 0] as [number, number, number];
  let all = 0;
  const judged = mentions.map(({ at, from, to, weight, sentence }) => {
    const chances = judge.toChances(judge.see(at, from, to));
    for (const kind of [0, 1, 2] as const) sums[kind] += weight * chances[kind];
    all += weight;
    return { sentence: [sentence.start, sentence.end] as Span, chances };
  });
  judged.sort((a, b) => a.sentence[0] - b.sentence[0]);
  return { chances: [sums[0] / all, sums[1] / all, sums[2] / all], mentions: judged };
}
