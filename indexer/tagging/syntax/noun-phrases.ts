import type { Span } from "@/search/text/span";
import type { TokenSpan } from "../text/token-span";
import type { Relation, Syntax } from "./syntax";

/** Phrases longer than this, in words, name nothing any more. */
const MOST_WORDS = 9;
const BEFORE: readonly Relation[] = [
  "compound",
  "amod",
  "nmod:poss",
  "flat",
  "nummod",
  "nmod:unmarked",
  "nmod:desc",
];
const NAME: readonly Relation[] = ["flat", "compound", "nmod:unmarked", "nmod:desc"];
/** Prepositions that go on with what a noun names, whichever noun it is. */
const LINKS = new Set(["of", "against", "between", "into", "over"]);
/** Nouns that other prepositions belong to: behind all others they tell of the verb. */
const LINKED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      "to",
      "change amendment opposition threat access right return commitment challenge end approach answer exception limit damage aid help path alternative extension pledge addition support",
    ],
    [
      "on",
      "ban tax tariff sanction restriction limit war attack vote referendum assault crackdown law policy cap duty embargo levy talk treaty agreement deal restriction report measure",
    ],
    [
      "for",
      "bill plan call support candidate right protection funding money campaign penalty punishment bid proposal demand request case law programme program aid respect rule fund",
    ],
    [
      "with",
      "deal agreement treaty war relation relationship tie trade talk alliance cooperation partnership border pact peace negotiation accord",
    ],
    ["from", "withdrawal exit independence protection departure secession threat import refugee"],
    [
      "in",
      "war election intervention troop investment reform increase cut rise change operation conflict protest rights violence abortion referendum presence coup",
    ],
  ].map(([preposition = "", nouns = ""]) => [preposition, new Set(nouns.split(" "))]),
);
/** They say how much or in which order, not what. */
const LOOSE = new Set(
  "new other same such several many more most few own first second last next recent previous current so-called further additional various certain alleged entire whole latest".split(
    " ",
  ),
);

/**
 * The core of a noun phrase: its head with the words that say what it is before it, and at most one short phrase behind it
 * ("change to the extradition law"); no article, no relative clause. Tokens `from` to `to` (exclusive).
 */
export function toCorePhrase(syntax: Syntax, head: number, isLong = true): TokenSpan {
  let { from, to } = toLeft(syntax, head);
  if (!isLong) return { from, to };
  for (const child of syntax.childrenOf(head)) {
    if (child < head || !["nmod", "nmod:desc"].includes(syntax.relationOf(child))) continue;
    const preposition = syntax.childOf(child, "case");
    if (
      preposition < 0 ||
      !isLinked(toWord(syntax, head), toWord(syntax, preposition)) ||
      preposition > to + 1
    )
      break;
    const behind = toLeft(syntax, child);
    const reach = behind.to - from;
    if (reach > MOST_WORDS) break;
    to = behind.to;
    break;
  }
  return { from, to };
}

function isLinked(noun: string, preposition: string): boolean {
  const nouns = LINKED.get(preposition);
  return LINKS.has(preposition) || nouns?.has(noun) === true || nouns?.has(noun.replace(/s$/, "")) === true;
}

/** The head with what stands right before and with names that go on behind it. */
function toLeft(syntax: Syntax, head: number): TokenSpan {
  const children = syntax.childrenOf(head);
  let [from, to] = [head, head + 1];
  for (const child of [...children].reverse()) {
    if (child > head) continue;
    const relation = syntax.relationOf(child);
    if (!BEFORE.includes(relation)) continue;
    const phrase = syntax.phraseOf(child);
    if (phrase.to < from - 1 || (relation === "nummod" && from === head)) continue;
    if (relation === "amod" && LOOSE.has(toWord(syntax, child))) continue;
    if (relation === "nmod:poss" && syntax.partOf(child) === "PRON") continue;
    // A participle with a clause of its own before it is the parser's mistake.
    const start = relation === "amod" && phrase.from < child - 2 ? child : phrase.from;
    from = Math.min(from, Math.max(start, head - MOST_WORDS));
  }
  for (const child of children)
    if (child > head && NAME.includes(syntax.relationOf(child)) && syntax.phraseOf(child).from <= to + 1)
      to = Math.max(to, syntax.phraseOf(child).to);
  while (
    from < head &&
    /^(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|any|some|all|every|each)$/.test(
      toWord(syntax, from),
    )
  )
    from++;
  while (from < head && syntax.partOf(from) === "PUNCT") from++;
  return { from: toWhole(syntax, from), to: Math.min(to, from + MOST_WORDS) };
}

/** "Anti-semitism" and "no deal" whole: what a dash joins to it, and the word that turns it round. */
function toWhole(syntax: Syntax, from: number): number {
  const { tokens } = syntax.parsed;
  const isJoined =
    toWord(syntax, from - 1) === "-" && tokens[from]?.spaced === false && tokens[from - 1]?.spaced === false;
  if (isJoined) return toWhole(syntax, from - 2);
  return toWord(syntax, from - 1) === "no" && tokens[from]?.spaced === true ? from - 1 : from;
}

/** A deed in few words: its verb with its object's core ("revoke Article 50"). */
export function toDeedPhrase(syntax: Syntax, verb: number): TokenSpan {
  const object =
    syntax
      .childrenOf(verb)
      .find((child) => child > verb && ["obj", "xcomp"].includes(syntax.relationOf(child))) ?? -1;
  const oblique =
    syntax.childrenOf(verb).find((child) => child > verb && syntax.relationOf(child) === "obl") ?? -1;
  const end = object >= 0 ? object : oblique;
  const to = end < 0 ? verb + 1 : toCorePhrase(syntax, end, false).to;
  return { from: verb, to: Math.min(Math.max(to, verb + 1), verb + MOST_WORDS) };
}

/** Where tokens stand in the text. */
export function toOffsets({ parsed: { tokens } }: Syntax, { from, to }: TokenSpan): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}

function toWord({ parsed: { tokens } }: Syntax, token: number): string {
  return tokens[token]?.lower ?? "";
}
