import { readCueForms } from "../../knowledge/sources/cue-verbs";
import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import { isPlural, isSomebodyNoun, toNounType } from "./noun-words";
import { toPhraseText } from "./phrase-text";
import { isMarkedAs } from "./predicates";
import type { Somebody, ToSomebody } from "./somebody";
import { isSubject } from "./subjects";

/** With a capital within a sentence their noun is their name. */
const CHAMBERS = new Set(["congress", "senate", "parliament"]);
/** Only with an article or the like are they somebody: no one is meant by "oath of office", "immunity from prosecution". */
const BARE = new Set("office prosecution defence defense court school university church press".split(" "));
const NOBODY = new Set(["no", "neither", "nary"]);
/** Media that are what people write with. */
const THINGS = new Set(["social", "digital", "mass", "mixed"]);
/** How people are called by where they live, what they study, whom they vote for. */
const PEOPLES = /^\p{Lu}\p{L}+(?:ans|ists|crats|ers)$/u;

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
  if ((part !== "NOUN" && !isName) || names.inName(head) !== null || isMarkedAs(syntax, head)) return null;
  if (!meansSomebody(syntax, head) || isHardlyAnybody(syntax, head)) return null;
  const isNamed = isName && CHAMBERS.has(lower) && !startsSentence(syntax, head);
  const type = isPlural(lower) && PEOPLES.test(text) ? "group" : toNounType(lower);
  return toSomebody(toPhraseText(syntax, head), type, isNamed);
}

/** "Few doctors", "no doctor", "hardly any doctors" are not the doctors; "a few" are some. */
function isHardlyAnybody(syntax: Syntax, head: number): boolean {
  const word = (at: number): string => syntax.parsed.tokens[at]?.lower ?? "";
  return syntax.childrenOf(head).some((child) => {
    if (child > head) return false;
    if (word(child) === "few") return !/^(?:a|the|these|those|last|first)$/.test(word(child - 1));
    return (
      NOBODY.has(word(child)) ||
      (word(child) === "any" && /^(?:hardly|scarcely|barely)$/.test(word(child - 1)))
    );
  });
}

function meansSomebody(syntax: Syntax, head: number): boolean {
  const { text = "", lower = "" } = syntax.parsed.tokens[head] ?? {};
  if (/^sources?$/.test(lower)) return isCited(syntax, head);
  if (lower === "media")
    return !syntax.childrenOf(head).some((child) => THINGS.has(syntax.parsed.tokens[child]?.lower ?? ""));
  if (lower === "head") return syntax.childOf(head, "nmod") >= 0;
  if (BARE.has(lower))
    return syntax.childrenOf(head).some((child) => child < head && syntax.relationOf(child) !== "case");
  return isSomebodyNoun(lower) || (PEOPLES.test(text) && !startsSentence(syntax, head));
}

/** "Sources said", "according to a source": elsewhere a source is where something comes from. */
function isCited(syntax: Syntax, head: number): boolean {
  const { tokens } = syntax.parsed;
  if (syntax.childrenOf(head).some((child) => /^(?:according|citing)$/.test(tokens[child]?.lower ?? "")))
    return true;
  const verb = tokens[syntax.headOf(head)]?.lower ?? "";
  return verb === "citing" || (isSubject(syntax, head) && readCueForms().get(verb)?.kind === "say");
}

function startsSentence({ parsed: { sentences, sentenceOf } }: Syntax, token: number): boolean {
  return token - (sentences[sentenceOf[token] ?? 0]?.from ?? 0) < 2;
}
