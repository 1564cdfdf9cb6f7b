import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { findPhraseBefore } from "./noun-phrase";
import { type SourceContext, toHead } from "./source-context";

const FARTHEST = 30;

/** Others who say the same with the same verb: "X, head of an institute, and Y, a professor, said", "X and Y said". */
export function findJointSources(
  context: SourceContext,
  sentence: Sentence,
  source: TokenSpan,
): readonly TokenSpan[] {
  const headPlace = placeAtHead(context, source);
  const type = context.places[headPlace]?.type;
  if (type !== "person" && type !== "organization") return [];
  const inside = findInside(context, source, headPlace);
  return type === "person" ? [...inside, ...findBefore(context, sentence, source)] : inside;
}

function placeAtHead(context: SourceContext, phrase: TokenSpan): number {
  return context.placeAt[toHead(phrase, context)] ?? -1;
}

/** Persons and bodies of one phrase behind its head, joined by "and": "X and Y". */
function findInside(
  { parsed, placeAt, places }: SourceContext,
  { from, to }: TokenSpan,
  headPlace: number,
): TokenSpan[] {
  const found: TokenSpan[] = [];
  for (let at = from + 1; at < to; at++) {
    const place = placeAt[at] ?? -1;
    const begins = place >= 0 && place !== headPlace && placeAt[at - 1] !== place;
    const isSomebody = /^(?:person|organization)$/.test(places[place]?.type ?? "");
    if (!begins || !isSomebody || parsed.tokens[at - 1]?.lower !== "and") continue;
    let end = at;
    while (end < to && placeAt[end] === place) end++;
    found.push({ from: at, to: end });
  }
  return found;
}

/** A person before "and", over an apposition between commas. */
function findBefore(context: SourceContext, sentence: Sentence, source: TokenSpan): TokenSpan[] {
  const { tokens } = context.parsed;
  if (tokens[source.from - 1]?.lower !== "and") return [];
  const least = Math.max(sentence.from, source.from - FARTHEST);
  const isApposed = tokens[source.from - 2]?.text === ",";
  for (let end = isApposed ? source.from - 3 : source.from - 1; end > least; end--) {
    if (isApposed && tokens[end]?.text !== ",") continue;
    const phrase = findPhraseBefore(context, end, least);
    const place = phrase ? context.places[placeAtHead(context, phrase)] : undefined;
    if (phrase && place?.type === "person") return [phrase];
    if (!isApposed) return [];
  }
  return [];
}
