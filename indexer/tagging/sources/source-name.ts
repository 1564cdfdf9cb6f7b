import { isAgentNoun } from "../../knowledge/sources/citing-nouns";
import type { TokenSpan } from "../text/token-span";
import { toApposedPerson } from "./apposed-person";
import { toDocumentMaker } from "./document-maker";
import { type Bearer, type NamedPlace, type SourceContext, toHead } from "./source-context";

/** What a source is called, and whether that is worth a facet value. */
export type SourceName = { readonly name: string; readonly named: boolean };

const DETERMINERS = new Set(
  "the a an this that these those his her its their my our your some one another no every each what which any such other certain many".split(
    " ",
  ),
);
/** These say how many or next to nothing, not who. */
const EMPTY = new Set(
  (
    "some many most all several both others everyone everybody anyone nobody one those few people person man woman men women world country countries nation nations god father mother " +
    "friend friends citizen citizens law act bill government state states company public crowd community great evidence voice members member leader host"
  ).split(" "),
);
const CUTS = new Set(["who", "which", "that", "whom", "whose", ",", "(", ";", ":"]);
/** Written with a capital wherever they stand. */
const PROPER =
  /^(?:Republican|Democrat|Libertarian|Conservative|Tor(?:y|ies)\b|Congress|Senat|Parliament|Kremlin|Pentagon|Christian|Muslim|Catholic|Jew|African|Asian|European|American|Latino|Hispanic|Arab|\p{Lu}\p{L}*-\p{Lu})/u;
const LONGEST = 60;
const MOST_WORDS = 9;
const LINKS = new Set("of for at from in on with to by against".split(" "));

/** The name of what a phrase names, by who or what it is. */
export function toSourceName(context: SourceContext, phrase: TokenSpan, bearer: Bearer): SourceName {
  const place = placeOf(context, phrase, bearer);
  if (place) return { name: place.name, named: true };
  const name = toDescription(context, phrase);
  const isTelling = bearer === "person" || bearer === "document";
  return { name, named: isTelling && isTidy(name) && /\p{Lu}/u.test(name) };
}

/** The actor at the phrase's head or in apposition to it; of a document, whose it is ("a Herald report"). */
function placeOf(
  context: SourceContext,
  phrase: TokenSpan,
  bearer: Bearer,
): Pick<NamedPlace, "name"> | undefined {
  const head = toHead(phrase, context);
  const place = context.places[context.placeAt[head] ?? -1];
  if (place?.type === "person") return place;
  if (bearer === "document" && !place) return toDocumentMaker(context, phrase.from, head);
  return toTitled(context, phrase, head) ?? place ?? toApposedPerson(context, phrase);
}

/** The person whom a role stands before: "US ambassador to Germany Ann Reed", "a student named Reed"; undefined where none does. */
function toTitled(
  { parsed: { parts, tokens }, placeAt, places }: SourceContext,
  phrase: TokenSpan,
  head: number,
): NamedPlace | undefined {
  for (let at = head + 1; at < phrase.to + 1; at++) {
    if (/^[,;:()]$/.test(tokens[at]?.text ?? "") || parts[at] === "CCONJ") return undefined;
    const person = places[placeAt[at] ?? -1];
    if (person?.type !== "person") continue;
    const isNoun = /^(?:NOUN|PROPN|ADJ|VERB)$/.test(parts[at - 1] ?? "");
    return isNoun || (placeAt[at - 1] ?? -1) >= 0 ? person : undefined;
  }
  return undefined;
}

/** The phrase on one line, without articles before it and clauses after it; a capital goes where only the sentence gave it. */
function toDescription({ parsed, placeAt }: SourceContext, { from, to }: TokenSpan): string {
  const { tokens, parts, sentences, sentenceOf, text } = parsed;
  let first = from;
  while (first < to - 1 && (DETERMINERS.has(tokens[first]?.lower ?? "") || parts[first] === "PUNCT")) first++;
  const end = toTidyEnd(tokens, first, to);
  const written = text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0).replace(/\s+/g, " ");
  const isFirst =
    sentences[sentenceOf[first] ?? 0]?.from === first &&
    isAgentNoun(tokens[first]?.lower ?? "") &&
    !PROPER.test(tokens[first]?.text ?? "");
  const isName =
    (parts[first] === "PROPN" && !isFirst) ||
    (placeAt[first] ?? -1) >= 0 ||
    /^\p{Lu}+$/u.test(tokens[first]?.text ?? "");
  return isName || PROPER.test(written) ? written : written.charAt(0).toLowerCase() + written.slice(1);
}

/** Over one preposition at most, and never ending with one. */
function toTidyEnd(tokens: SourceContext["parsed"]["tokens"], first: number, to: number): number {
  let end = first + 1;
  let links = 0;
  for (; end < to && end - first < MOST_WORDS; end++) {
    const word = tokens[end]?.lower ?? "";
    if (CUTS.has(word) || (LINKS.has(word) && ++links > 1)) break;
  }
  while (end > first + 1 && /^(?:the|an?|and|his|her|its|their|.s)$|^$/.test(tokens[end - 1]?.lower ?? ""))
    end--;
  return LINKS.has(tokens[end - 1]?.lower ?? "") ? Math.max(first + 1, end - 1) : end;
}

/** Short, of letters, and more than how many: "officials" is, "some of those" is not. */
function isTidy(name: string): boolean {
  const [first = ""] = name.split(" ");
  if (LINKS.has(first.toLowerCase()) || /^(?:all|most|some|several|both|few|those|and)\s/i.test(name))
    return false;
  return name.length > 2 && name.length <= LONGEST && /^\p{L}/u.test(name) && !EMPTY.has(name.toLowerCase());
}
