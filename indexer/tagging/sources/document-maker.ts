import type { NamedPlace, SourceContext } from "./source-context";

/** How far after a document's noun its maker may be named ("a survey published in 2017 by the society"). */
const FARTHEST = 8;
/** Who carries words is not who says them. */
const CARRIERS = /^(?:Twitter|Facebook|Instagram|YouTube|Telegram|WhatsApp|Reddit|TikTok|Weibo)$/i;

/** Whose words a document brings: who made it ("a poll by Siena"), whose it is ("Reed's statement"), or the body before it ("a UN report"). */
export function toDocumentMaker(context: SourceContext, from: number, head: number): NamedPlace | undefined {
  return toMakerAfter(context, head) ?? toMakerBefore(context, from, head);
}

function toMakerAfter({ parsed, placeAt, places }: SourceContext, head: number): NamedPlace | undefined {
  const { tokens, parts, sentences, sentenceOf } = parsed;
  const end = Math.min(head + FARTHEST, sentences[sentenceOf[head] ?? 0]?.to ?? head);
  for (let at = head + 1; at < end; at++) {
    const word = tokens[at]?.lower ?? "";
    if (/^[,.;:"“]$/.test(word) || parts[at] === "AUX" || word === "that") return undefined;
    if (word === "by" || word === "from") return toActorAfter({ placeAt, places, parsed }, at + 1);
    if (word === "of" && at === head + 1) {
      const of = toActorAfter({ placeAt, places, parsed }, at + 1);
      if (of?.type === "organization") return of;
    }
  }
  return undefined;
}

/** The actor that the words after a preposition name, over its article and title. */
function toActorAfter(
  { parsed: { parts }, placeAt, places }: Pick<SourceContext, "parsed" | "placeAt" | "places">,
  from: number,
): NamedPlace | undefined {
  let at = from;
  while (at < from + 6 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(parts[at] ?? "")) {
    const place = places[placeAt[at] ?? -1];
    const last = places[placeAt[at + 1] ?? -1];
    if (
      place &&
      place.type !== "place" &&
      (!last || last === place) &&
      !isTitle({ placeAt, places, parts }, at)
    )
      return place;
    at++;
  }
  return undefined;
}

/** "US Secretary of State Mike Pompeo": a country before a title is not who is meant. */
function isTitle(
  {
    placeAt,
    places,
    parts,
  }: { placeAt: Int32Array; places: readonly NamedPlace[]; parts: readonly string[] },
  at: number,
): boolean {
  if (places[placeAt[at] ?? -1]?.type !== "country") return false;
  return /^(?:NOUN|PROPN)$/.test(parts[at + 1] ?? "") && (placeAt[at + 1] ?? -1) !== placeAt[at];
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
