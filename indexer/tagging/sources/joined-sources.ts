import type { Syntax } from "../syntax/syntax";
import type { TokenSpan } from "../text/token-span";
import { toJoined, toNounPhrase } from "./parsed-phrase";
import { type Bearer, type SourceContext, toBearer } from "./source-context";

/** Somebody who is named with others. */
type Member = { readonly head: number; readonly phrase: TokenSpan; readonly bearer: Bearer };

/** Each who is named with the first, where names stand; else all of it as one phrase. */
export function toSources(context: SourceContext, syntax: Syntax, head: number): readonly TokenSpan[] {
  const members = toJoined(syntax, head).map((one): Member => {
    const phrase = toNounPhrase(context, syntax, one);
    return { head: one, phrase, bearer: toBearer(phrase, context) };
  });
  const isNamed = members.some((one) => one.bearer === "actor" || syntax.partOf(one.head) === "PROPN");
  const [first, ...others] = members;
  if (!first) return [];
  if (!isNamed) return [{ from: first.phrase.from, to: members.at(-1)?.phrase.to ?? first.phrase.to }];
  const joined = others.filter((one) => /^(?:actor|person)$/.test(one.bearer) && !isInside(context, one));
  const isTitle = joined.some((one) => isPerson(context, one)) && isBareRole(context, first);
  return [...(isTitle ? [] : [first]), ...joined].map(({ phrase }) => phrase);
}

/** "authorities in Peru and Chile": a place beside a place is no other one who speaks. */
function isInside({ places, placeAt }: SourceContext, { head, phrase }: Member): boolean {
  const type = places[placeAt[head] ?? -1]?.type;
  const before = places[placeAt[phrase.from - 2] ?? placeAt[phrase.from - 1] ?? -1]?.type;
  return type === "place" || (type === "country" && (before === "place" || before === "country"));
}

function isPerson({ places, placeAt }: SourceContext, { head }: Member): boolean {
  return places[placeAt[head] ?? -1]?.type === "person";
}

/** "party leader and minister Ann Reed": a role of the one who is named behind it, as it has no article. */
function isBareRole({ parsed: { tokens, parts } }: SourceContext, { phrase, bearer, head }: Member): boolean {
  return (
    bearer === "person" &&
    parts[phrase.from] !== "DET" &&
    !/(?:s|men|people|police)$/.test(tokens[head]?.lower ?? "")
  );
}
