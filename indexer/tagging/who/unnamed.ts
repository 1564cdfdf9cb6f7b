import type { ActorType } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import { isBodyNoun, isPlural, isSomebodyNoun } from "./noun-words";
import { toPhraseText } from "./phrase-text";
import type { Somebody, ToSomebody } from "./somebody";

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
  return toSomebody(toPhraseText(syntax, head), toType(lower), false);
}

function toType(word: string): ActorType {
  if (isBodyNoun(word)) return "organization";
  return isPlural(word) || GROUPS.has(word) ? "group" : "person";
}

const GROUPS = new Set(
  "team group family crowd audience public community opposition coalition union committee council commission board jury panel court company firm agency department office party bank university school church organization organisation industry association federation alliance electorate majority minority crew staff force prosecution defence defense charity airline militia tribe delegation congregation".split(
    " ",
  ),
);
