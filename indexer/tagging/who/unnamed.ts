import type { ActorType } from "@/search/document/document";
import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import { isBodyNoun, isPlural, isSomebodyNoun, toSingular } from "./noun-words";
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
  // "Sworn in as governor" says what somebody is.
  if (syntax.parsed.tokens[syntax.childOf(head, "case")]?.lower === "as") return null;
  // "Oath of office", "immunity from prosecution": only with an article are they somebody.
  if (
    BARE.has(lower) &&
    !syntax.childrenOf(head).some((child) => child < head && syntax.relationOf(child) !== "case")
  )
    return null;
  if (lower === "head" && syntax.childOf(head, "nmod") < 0) return null;
  const type = toType(lower);
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

function toType(word: string): ActorType {
  const one = toSingular(word);
  if (isBodyNoun(one) || BODIES.has(one))
    return isPlural(word) && !isBodyNoun(word) ? "group" : "organization";
  return isPlural(word) || GROUPS.has(word) ? "group" : "person";
}

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
const BODIES = new Set(
  "committee council commission board court company firm agency department office party bank university school church organization organisation industry association federation alliance airline charity broadcaster publisher retailer manufacturer carmaker automaker newspaper network station outlet institute foundation watchdog union coalition team startup bureau corporation".split(
    " ",
  ),
);
const GROUPS = new Set(
  "group family crowd audience public community opposition panel jury electorate majority minority crew staff force prosecution defence defense militia tribe delegation congregation youth".split(
    " ",
  ),
);
