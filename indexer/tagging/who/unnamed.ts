import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import { isSomebodyNoun, toNounType } from "./noun-words";
import { toPhraseText } from "./phrase-text";
import { isMarkedAs } from "./predicates";
import type { Somebody, ToSomebody } from "./somebody";

const BARE = new Set([
  "office",
  "prosecution",
  "defence",
  "defense",
  "court",
  "school",
  "university",
  "church",
]);

/** Somebody without a name: "residents", "opposition lawmakers", "a hospital spokesperson"; null for what cannot act. */
export function toUnnamed(
  syntax: Syntax,
  names: Names,
  head: number,
  toSomebody: ToSomebody,
): Somebody | null {
  const { text = "", lower = "" } = syntax.parsed.tokens[head] ?? {};
  const part = syntax.partOf(head);
  const isName = part === "PROPN" && /^\p{Lu}/u.test(text);
  if ((part !== "NOUN" && !isName) || names.inName(head) !== null || !isSomebodyNoun(lower)) return null;
  if (isMarkedAs(syntax, head)) return null;
  // "Oath of office", "immunity from prosecution": only with an article are they somebody.
  if (
    BARE.has(lower) &&
    !syntax.childrenOf(head).some((child) => child < head && syntax.relationOf(child) !== "case")
  )
    return null;
  if (lower === "head" && syntax.childOf(head, "nmod") < 0) return null;
  const type = toNounType(lower);
  return toSomebody(
    toPhraseText(syntax, head),
    type,
    isName && type === "organization" && !startsSentence(syntax, head),
  );
}

/** A body with a capital within a sentence has it for a name: "Congress". */
function startsSentence({ parsed: { sentences, sentenceOf } }: Syntax, token: number): boolean {
  return token - (sentences[sentenceOf[token] ?? 0]?.from ?? 0) < 2;
}
