import { readKnownNames, toNameKey } from "../../knowledge/actors/known-names";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import type { Attribution } from "./attribution";
import { toContentSpan } from "./content";
import { findPhraseAfter, findPhraseBefore } from "./noun-phrase";
import { type SourceContext, toBearer } from "./source-context";
import { toSpeechEnd } from "./speech-end";

const LONGEST_NAME = 8;
const DASHES = new Set(["—", "―", "–", "--"]);

/** Who is cited by form alone: "TRUMP: …", "Poll: …", and the name behind a quotation and a dash. */
export function findSpokenLines(context: SourceContext, sentence: Sentence): readonly Attribution[] {
  const line = readColon(context, sentence) ?? readDash(context, sentence);
  return line ? [line] : [];
}

function readColon(context: SourceContext, sentence: Sentence): Attribution | null {
  const { tokens } = context.parsed;
  const first = /^["“]$/.test(tokens[sentence.from]?.text ?? "") ? sentence.from + 1 : sentence.from;
  const most = Math.min(sentence.to - 1, first + LONGEST_NAME);
  for (let at = first + 1; at <= most; at++) {
    if (tokens[at]?.text !== ":") continue;
    const source = findPhraseBefore(context, at, first);
    if (!source || source.from !== first || !isSpeaker(context, source)) return null;
    const content = toContentSpan(context.parsed, at + 1, toSpeechEnd(context, sentence));
    return {
      source,
      antecedent: null,
      cue: { from: at, to: at + 1 },
      content: content ? [content] : [],
      rule: "speaker-colon",
    };
  }
  return null;
}

/** Persons and bodies, names in capitals, polls and studies; not places, which begin a dateline. */
function isSpeaker(context: SourceContext, phrase: TokenSpan): boolean {
  const { parsed, places, placeAt } = context;
  const place = places[placeAt[phrase.to - 1] ?? -1];
  if (place) return place.type === "person" || place.type === "organization";
  const text = parsed.tokens[phrase.to - 1]?.text ?? "";
  if (/^(?:poll|report|study|survey|source|sources|analysts?|officials?)$/i.test(text)) return true;
  if (isCountry(context, phrase)) return false;
  return phrase.to - phrase.from <= 3 && /^\p{Lu}{3,}$/u.test(text) && toBearer(phrase, context) === "person";
}

/** "KENYA: …" begins an item of a bulletin. */
function isCountry({ parsed: { tokens } }: SourceContext, { from, to }: TokenSpan): boolean {
  const name = tokens
    .slice(from, to)
    .map(({ lower }) => lower.charAt(0).toUpperCase() + lower.slice(1))
    .join(" ");
  return readKnownNames().get(toNameKey(name))?.type === "country";
}

function readDash(context: SourceContext, sentence: Sentence): Attribution | null {
  const { parsed, quotations, quotationAt } = context;
  for (let at = sentence.from; at < sentence.to - 1; at++) {
    if (!DASHES.has(parsed.tokens[at]?.text ?? "") || (quotationAt[at] ?? -1) >= 0) continue;
    const quotation = quotations[quotationAt[at - 1] ?? -1];
    const source = quotation ? findPhraseAfter(context, at + 1, sentence.to) : null;
    if (!quotation || !source || !endsLine(context, source.to)) continue;
    const content = toContentSpan(parsed, quotation.from, quotation.to);
    return {
      source,
      antecedent: null,
      cue: { from: at, to: at + 1 },
      content: content ? [content] : [],
      rule: "quotation-dash",
    };
  }
  return null;
}

function endsLine({ parsed: { tokens } }: SourceContext, at: number): boolean {
  const next = /^[.,)]$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
  return (tokens[next]?.breaks ?? 1) > 0;
}
