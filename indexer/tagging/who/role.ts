import { readKnownNames, toNameKey } from "../../knowledge/actors/known-names";
import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import { isPlural, toSingular } from "./noun-words";

/** An office or relation as a phrase gives it: "the Ukrainian president". */
export type Role = {
  /** Its noun in the singular, one for those that mean the same ("spokesperson"). */
  readonly noun: string;
  /** What says which one it is: words in lower case, names of countries in place of their adjectives. */
  readonly words: ReadonlySet<string>;
};

const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    spokesman: "spokesperson",
    spokeswoman: "spokesperson",
    chairman: "chair",
    chairwoman: "chair",
    chairperson: "chair",
    congressman: "representative",
    congresswoman: "representative",
    lawmaker: "legislator",
    actress: "actor",
    businesswoman: "businessman",
    attorney: "lawyer",
    premier: "prime minister",
    pm: "prime minister",
    pontiff: "pope",
    organisation: "organization",
    firm: "company",
    corporation: "company",
    automaker: "carmaker",
  }),
);
const MODIFIERS = new Set(["amod", "compound", "nmod:poss", "nmod", "nmod:desc", "flat", "nmod:unmarked"]);
/** They say nothing of which one it is. */
const PLAIN = new Set(
  "the a an new newly current then longtime embattled outgoing incumbent sitting late young old elderly own first second third elected re-elected top of for and 's ’s in on at to by from with co fellow also".split(
    " ",
  ),
);
const MOST_WORDS = 14;

/** The role that a phrase gives. */
export function toRole(syntax: Syntax, names: Names, head: number): Role {
  const word = syntax.parsed.tokens[head]?.lower ?? "";
  const one = isPlural(word) ? toSingular(word) : word;
  const words = new Set<string>();
  for (const child of syntax.childrenOf(head))
    if (MODIFIERS.has(syntax.relationOf(child))) addWords(syntax, names, child, words);
  // "Crown Prince Mohammed", where both words hang on the name.
  if (names.inName(syntax.headOf(head)) !== null && syntax.relationOf(head) === "nmod:desc")
    for (const beside of syntax.childrenOf(syntax.headOf(head)))
      if (beside < head && MODIFIERS.has(syntax.relationOf(beside))) addWords(syntax, names, beside, words);
  const noun = one === "minister" && words.delete("prime") ? "prime minister" : one;
  return { noun: SAME.get(noun) ?? noun, words };
}

/** Words of a modifier and what hangs under it; a name by whom it names. */
function addWords(syntax: Syntax, names: Names, top: number, words: Set<string>): void {
  const waiting = [top];
  for (let at = waiting.pop(); at !== undefined && words.size < MOST_WORDS; at = waiting.pop()) {
    if (syntax.relationOf(at) === "acl:relcl" || syntax.relationOf(at) === "appos") continue;
    const who = names.inName(at);
    const word = syntax.parsed.tokens[at]?.lower ?? "";
    if (who) words.add(who.name.toLowerCase());
    else if (/^[\p{L}]/u.test(word) && !PLAIN.has(word) && syntax.partOf(at) !== "PRON")
      words.add(toCountry(syntax.parsed.tokens[at]?.text ?? "") ?? word);
    waiting.push(...syntax.childrenOf(at));
  }
}

function toCountry(text: string): string | null {
  const known = /^\p{Lu}/u.test(text) ? readKnownNames().get(toNameKey(text)) : undefined;
  return known?.type === "country" ? known.name.toLowerCase() : null;
}

/** These make another office of it: a vice president is no president. */
const OTHER_OFFICE = new Set(
  "vice deputy assistant associate former ex ex- prime acting interim shadow designate elect candidate".split(
    " ",
  ),
);

/**
 * How well a phrase's role fits one that the text states of somebody: 0 where it does not, 2 where each of its words is stated,
 * 1 where the text does not say the country.
 */
export function toFit(phrase: Role, stated: Role): 0 | 1 | 2 {
  if (phrase.noun !== stated.noun) return 0;
  for (const word of OTHER_OFFICE)
    if (stated.words.has(word) && word !== "former" && !phrase.words.has(word)) return 0;
  let fit: 1 | 2 = 2;
  for (const word of phrase.words) {
    if (stated.words.has(word)) continue;
    const isCountry = isCountryName(word);
    if (!isCountry || [...stated.words].some(isCountryName)) return 0;
    fit = 1;
  }
  return fit;
}

function isCountryName(word: string): boolean {
  return toCountry(word.replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())) !== null;
}
