import type { ActorTag, SourceTag } from "@/search/document/document";
import { OUTLETS } from "../../knowledge/actors/outlets";
import { DOCUMENT_NOUNS } from "../../knowledge/sources/citing-nouns";
import type { Clauses } from "../syntax/clauses";
import type { Syntax } from "../syntax/syntax";
import type { Referent, Referents } from "../who/referents";
import type { StandMark } from "./stand";

/** A text as the finders of stands see it. */
export type StandContext = {
  readonly syntax: Syntax;
  readonly clauses: Clauses;
  readonly referents: Referents;
  /** Whose words a token belongs to; null where they are the author's, or nobody knows whose. */
  readonly speakerAt: (token: number) => Referent | null;
  readonly wordAt: (token: number) => string;
  /** Base forms of a verb, singular of a noun: each that the word may be. */
  readonly basesAt: (token: number) => readonly string[];
  /** The particle of a verb ("out" of "spoke out"); empty where it has none. */
  readonly particleAt: (verb: number) => string;
};

/** Who writes the text: a holder without a name here. */
export const AUTHOR: Referent = { name: "", type: null, named: true, stated: true, speaksFor: null };

const THIRD = new Set(["he", "she", "they"]);
const FIRST = new Set(["i", "we", "me", "us", "my", "our"]);

/** Who is meant by a head, in whose words: "I" and "we" are the speaker. */
export function toHolder(context: StandContext, head: number): Referent | null {
  if (FIRST.has(context.wordAt(head))) return context.speakerAt(head);
  // Whom nobody else fits "he" in a report of somebody's words: himself.
  const referent =
    context.referents.at(head) ?? (THIRD.has(context.wordAt(head)) ? context.speakerAt(head) : null);
  const body = referent?.speaksFor;
  return referent && body ? { ...body, stated: referent.stated, speaksFor: null } : referent;
}

/** Clauses with "to" that a noun holds. */
export function toInfinitives(context: StandContext, noun: number): readonly number[] {
  return context.syntax
    .childrenOf(noun)
    .filter(
      (child) =>
        ["acl", "xcomp", "ccomp"].includes(context.syntax.relationOf(child)) && isInfinitive(context, child),
    );
}

/** Whether a verb stands with "to". */
export function isInfinitive({ syntax, wordAt }: StandContext, verb: number): boolean {
  return syntax
    .childrenOf(verb)
    .some((child) => syntax.relationOf(child) === "mark" && ["to", "for"].includes(wordAt(child)));
}

/** What makes a holder less plain: a pronoun stands for him, or another one says so. */
export function toMarksOf(
  { speakerAt }: StandContext,
  token: number,
  holder: Referent,
): readonly StandMark[] {
  const speaker = speakerAt(token);
  return [
    ...(holder.stated || !holder.named ? [] : (["pronoun"] as const)),
    ...(speaker !== null && speaker.name !== holder.name ? (["reported"] as const) : []),
  ];
}

const OUTLET_NAMES: ReadonlySet<string> = new Set(OUTLETS.map((line) => line.split("|")[0] ?? line));

/**
 * Whose words each token belongs to: the innermost source whose content covers it. Documents and news outlets report; what
 * stands in them is nobody's stance.
 */
export function toSpeakers(
  { parsed: { tokens } }: Syntax,
  referents: Referents,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
): StandContext["speakerAt"] {
  const types = new Map(actors.map(({ name, type }) => [name, type]));
  const speakers = new Array<Referent | null | undefined>(tokens.length);
  const spans = sources
    .filter(({ kind }) => kind === "cited")
    .flatMap((source) => {
      const { name, named } = toBody(tokens, referents, source);
      return source.content.map(([start, end]) => ({ name, named, start, end }));
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { name, named, start, end } of spans) {
    const type = types.get(name) ?? null;
    const speaker: Referent | null = isReporting(name, type)
      ? null
      : { name, type, named, stated: true, speaksFor: null };
    for (let at = toFirst(tokens, start); (tokens[at]?.start ?? end) < end; at++) speakers[at] = speaker;
  }
  return (token) => speakers[token] ?? null;
}

/** The body that a spokesperson speaks for, else the source itself. */
function toBody(
  tokens: Syntax["parsed"]["tokens"],
  referents: Referents,
  { name, named, mention }: SourceTag,
): { readonly name: string; readonly named: boolean } {
  if (mention === null) return { name, named };
  for (let at = toFirst(tokens, mention.start); (tokens[at]?.start ?? mention.end) < mention.end; at++) {
    const body = referents.at(at)?.speaksFor;
    if (body) return body;
  }
  return { name, named };
}

/** An outlet, a document, or nobody in particular. */
function isReporting(name: string, type: Referent["type"]): boolean {
  if (name === "unnamed" || OUTLET_NAMES.has(name)) return true;
  const core = name.toLowerCase().split(/ (?:of|by|from|in|on|for|to) /)[0] ?? "";
  const head = core.split(" ").at(-1) ?? "";
  return type === null && (DOCUMENT_NOUNS.has(head) || /^(?:he|she|they|it|who|we|i|which|that)$/.test(name));
}

/** The first token at or after an offset. */
function toFirst(tokens: Syntax["parsed"]["tokens"], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
