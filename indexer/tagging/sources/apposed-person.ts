import { isAgentNoun } from "../../knowledge/sources/citing-nouns";
import type { TokenSpan } from "../text/token-span";
import { type NamedPlace, type SourceContext, toHead } from "./source-context";

/** The longest stretch between a role and the name after it ("mayor of the capital city of Lima, Ann Reed"). */
const FARTHEST = 8;

/** The person named beside a role: "the mayor of Lima, Ann Reed, said"; undefined where none is. */
export function toApposedPerson(context: SourceContext, phrase: TokenSpan): NamedPlace | undefined {
  const { parsed, placeAt } = context;
  const { tokens, sentences, sentenceOf } = parsed;
  const head = toHead(phrase, context);
  if ((placeAt[head] ?? -1) >= 0 || !isAgentNoun(tokens[head]?.lower ?? "")) return undefined;
  const end = sentences[sentenceOf[head] ?? 0]?.to ?? head;
  for (let at = phrase.to; at < Math.min(end, phrase.to + FARTHEST); at++) {
    if (tokens[at]?.text !== ",") {
      if (/^(?:[.;:]|and|who|which|that)$/.test(tokens[at]?.lower ?? "") || parsed.parts[at] === "VERB")
        return undefined;
      continue;
    }
    const person = toPersonBetween(context, at + 1, end);
    if (person) return person;
  }
  return undefined;
}

/** A person's name, with a title at most, between commas or before a verb. */
function toPersonBetween(
  { parsed, placeAt, places }: SourceContext,
  from: number,
  end: number,
): NamedPlace | undefined {
  const { tokens, parts } = parsed;
  let at = from;
  while (at < end && at < from + 4 && (placeAt[at] ?? -1) < 0 && /^(?:NOUN|ADJ|PROPN)$/.test(parts[at] ?? ""))
    at++;
  const index = placeAt[at] ?? -1;
  const person = places[index];
  if (person?.type !== "person") return undefined;
  while (placeAt[at] === index) at++;
  const next = tokens[at]?.text ?? ".";
  return /^[,.;("”]$/.test(next) || /^(?:VERB|AUX|ADV)$/.test(parts[at] ?? "") ? person : undefined;
}
