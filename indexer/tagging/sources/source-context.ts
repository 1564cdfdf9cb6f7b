import type { ActorTag } from "@/search/document/document";
import { DOCUMENT_NOUNS, isAgentNoun } from "../../knowledge/sources/citing-nouns";
import { type Syntax, toSyntax } from "../syntax/syntax";
import type { ParsedText } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { type Referents, toReferents } from "../who/referents";
import { findQuotations } from "./quotes";

/** A place where an actor is named. */
export type NamedPlace = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly type: ActorTag["type"];
};

/** A text as the finders of sources see it. */
export type SourceContext = {
  readonly parsed: ParsedText;
  readonly quotations: readonly TokenSpan[];
  /** By token: the quotation it lies in, or -1. */
  readonly quotationAt: Int32Array;
  /** Named places in the text's order; by token, the one it lies in, or -1. */
  readonly places: readonly NamedPlace[];
  readonly placeAt: Int32Array;
  /** Names of the persons among the actors. */
  readonly people: ReadonlySet<string>;
  /** By initials ("AR"), the first place of a person who has them. */
  readonly byInitials: ReadonlyMap<string, number>;
  /** The parse; null where no encoder has read the text. */
  readonly syntax: Syntax | null;
  /** Whom phrases stand for; null without a parse. */
  readonly referents: Referents | null;
};

/** Reads who is named and what is quoted, once for a text. */
export function toSourceContext(parsed: ParsedText, actors: readonly ActorTag[]): SourceContext {
  const quotations = findQuotations(parsed);
  const quotationAt = new Int32Array(parsed.tokens.length).fill(-1);
  for (const [index, { from, to }] of quotations.entries()) quotationAt.fill(index, from, to);
  const places = actors
    .flatMap(({ mentions, name, type }) => mentions.map(({ start, end }) => ({ start, end, name, type })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const people = new Set(actors.filter(({ type }) => type === "person").map(({ name }) => name));
  const syntax = toSyntax(parsed);
  const referents = syntax && toReferents(syntax, actors);
  const placeAt = toPlaceAt(parsed, places);
  const byInitials = toInitials(places);
  return { parsed, quotations, quotationAt, places, placeAt, people, byInitials, syntax, referents };
}

function toInitials(places: readonly NamedPlace[]): ReadonlyMap<string, number> {
  const byInitials = new Map<string, number>();
  for (const [index, { name, type }] of places.entries()) {
    const words = name.match(/\p{Lu}[\p{L}.'’-]*/gu) ?? [];
    const initials = `${words[0]?.[0] ?? ""}${words.at(-1)?.[0] ?? ""}`;
    if (type === "person" && words.length > 1 && !byInitials.has(initials)) byInitials.set(initials, index);
  }
  return byInitials;
}

function toPlaceAt({ tokens }: ParsedText, places: readonly NamedPlace[]): Int32Array {
  const placeAt = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  for (const [index, place] of places.entries()) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= place.start) at++;
    for (let inside = at; inside < tokens.length && (tokens[inside]?.start ?? 0) < place.end; inside++)
      if (placeAt[inside] === -1) placeAt[inside] = index;
  }
  return placeAt;
}

/** What kind of source a phrase names: somebody who can speak, a document, a pronoun, or neither. */
export type Bearer = "actor" | "person" | "document" | "pronoun" | "other";

const PRONOUNS = new Set(["he", "she", "they", "i", "we", "you", "who", "him", "her", "them", "me", "us"]);
const THINGS = new Set(["it", "this", "that", "which", "there", "these", "those", "what"]);
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|january|february|april|june|july|august|september|october|november|december)$/;
const HEAD_ENDS = new Set(
  "of who whom whose which that from in at for with on to by near about against under over between and or , ( ; :".split(
    " ",
  ),
);

/**
 * The word that bears a phrase: what the rest of it hangs on; without a parse the last before its first preposition, comma
 * or relative.
 */
export function toHead(phrase: TokenSpan, { parsed, syntax }: SourceContext): number {
  if (syntax)
    for (let at = phrase.from; at < phrase.to; at++) {
      const up = syntax.headOf(at);
      const isOutside = up < phrase.from || up >= phrase.to;
      if (isOutside && !/^(?:PUNCT|ADP|DET|CCONJ)$/.test(syntax.partOf(at))) return at;
    }
  return toCoreEnd(phrase, parsed) - 1;
}

/** Where a phrase's core ends: before its first preposition, comma or relative. */
export function toCoreEnd(phrase: TokenSpan, { tokens }: ParsedText): number {
  for (let at = phrase.from + 1; at < phrase.to; at++) if (HEAD_ENDS.has(tokens[at]?.lower ?? "")) return at;
  return phrase.to;
}

/** Who or what a phrase is. */
export function toBearer(phrase: TokenSpan, context: SourceContext): Bearer {
  const { parsed, placeAt, places } = context;
  const { tokens, parts } = parsed;
  const head = toHead(phrase, context);
  const word = tokens[head]?.lower ?? "";
  if (phrase.from === head && PRONOUNS.has(word)) return "pronoun";
  if (phrase.from === head && THINGS.has(word)) return "other";
  if (DAYS.test(word)) return "other";
  const place = places[placeAt[head] ?? -1];
  if (place) return "actor";
  if (DOCUMENT_NOUNS.has(word)) return "document";
  if (isAgentNoun(word)) return "person";
  return parts[head] === "PROPN" && isCapital(head, parsed) ? "person" : "other";
}

/** A capital that the sentence's beginning does not explain. */
function isCapital(at: number, { tokens, sentences, sentenceOf }: ParsedText): boolean {
  const text = tokens[at]?.text ?? "";
  if (!/^\p{Lu}/u.test(text)) return false;
  return sentences[sentenceOf[at] ?? 0]?.from !== at || /^\p{Lu}{2,}$/u.test(text);
}
