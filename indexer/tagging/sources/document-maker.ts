import { findPhraseAfter } from "./noun-phrase";
import { type NamedPlace, type SourceContext, toCoreEnd } from "./source-context";

/** How far after a document's noun its maker may be named ("a survey published in 2017 by the society"). */
const FARTHEST = 8;
const LONGEST_MAKER = 12;
/** Who carries words is not who says them. */
const CARRIERS = /^(?:Twitter|Facebook|Instagram|YouTube|Telegram|WhatsApp|Reddit|TikTok|Weibo)$/i;

/** Whose words a document brings: who made it ("a poll by Siena"), whose it is ("Reed's statement"), or the body before it ("a UN report"). */
export function toDocumentMaker(context: SourceContext, from: number, head: number): NamedPlace | undefined {
  return toMakerAfter(context, head) ?? toMakerBefore(context, from, head);
}

function toMakerAfter(context: SourceContext, head: number): NamedPlace | undefined {
  const { tokens, parts, sentences, sentenceOf } = context.parsed;
  const end = Math.min(head + FARTHEST, sentences[sentenceOf[head] ?? 0]?.to ?? head);
  for (let at = head + 1; at < end; at++) {
    const word = tokens[at]?.lower ?? "";
    if (/^[,.;:"“]$/.test(word) || parts[at] === "AUX" || word === "that") return undefined;
    if (word === "by" || word === "from") return toActorAfter(context, at + 1);
    if (word === "of" && at === head + 1) {
      const of = toActorAfter(context, at + 1);
      if (of?.type === "organization") return of;
    }
  }
  return undefined;
}

/** The actor that the words after a preposition name: a person at best, over title and country ("US Secretary of State Ann Reed"). */
function toActorAfter(context: SourceContext, from: number): NamedPlace | undefined {
  const { parsed, placeAt, places } = context;
  const phrase = findPhraseAfter(context, from, Math.min(parsed.tokens.length, from + LONGEST_MAKER));
  if (!phrase) return undefined;
  const named = Array.from(
    { length: phrase.to - phrase.from },
    (_, at) => places[placeAt[phrase.from + at] ?? -1],
  );
  const last = places[placeAt[toCoreEnd(phrase, parsed) - 1] ?? -1];
  return named.find((place) => place?.type === "person") ?? (last?.type === "place" ? undefined : last);
}

function toMakerBefore(
  { placeAt, places, parsed }: SourceContext,
  from: number,
  head: number,
): NamedPlace | undefined {
  for (let at = head - 1; at >= from; at--) {
    const place = places[placeAt[at] ?? -1];
    if (!place || CARRIERS.test(place.name)) continue;
    const isOwner = /^['’]s?$/.test(parsed.tokens[at + 1]?.text ?? "");
    if (place.type === "organization" || (isOwner && place.type !== "place")) return place;
  }
  return undefined;
}
