import type { Span } from "@/search/text/span";
import type { TokenSpan } from "../text/token-span";
import { isLinked } from "./linked-phrases";
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
/** They say how much or in which order, not what. */
const LOOSE = new Set(
  "new other same such several many more most few own first second last next recent previous current so-called further additional various certain alleged entire whole latest potential possible apparent supposed eventual".split(
    " ",
  ),
);
/** Nouns that only count what stands behind their "of". */
const COUNTS =
  /^(?:(?:ten|hundred|thousand|million|billion|dozen|score)s|number|amounts?|majority|minority|half|most|part|parts|rest|percent|quantity|quantities)$/;

const DETERMINERS = new Set(
  "the a an this that these those its their his her our my your any some all every each".split(" "),
);

/**
 * The core of a noun phrase: its head with the words that say what it is before it, and at most one short phrase behind it
 * ("change to the extradition law"); no article, no relative clause. Tokens `from` to `to` (exclusive).
 */
export function toCorePhrase(syntax: Syntax, head: number): TokenSpan {
  const { from, to } = toShortPhrase(syntax, head);
  const behind = syntax.childrenOf(head, "nmod", "nmod:desc").find((child) => child > head) ?? -1;
  const preposition = syntax.childOf(behind, "case");
  const isBeside = preposition >= 0 && preposition <= to + 1;
  if (!isBeside || !isLinked(syntax.wordAt(head), syntax.wordAt(preposition))) return { from, to };
  const end = toShortPhrase(syntax, toCounted(syntax, behind)).to;
  return { from, to: end - from > MOST_WORDS ? to : end };
}

/** Of "thousands of troops" the troops. */
function toCounted(syntax: Syntax, head: number): number {
  const counted = syntax.childOf(head, "nmod");
  const isCount = COUNTS.test(syntax.wordAt(head)) && syntax.wordAt(syntax.childOf(counted, "case")) === "of";
  return isCount && counted > head ? counted : head;
}

/** The head with what stands right before and with names that go on behind it. */
function toShortPhrase(syntax: Syntax, head: number): TokenSpan {
  const from = toInner(syntax, toStart(syntax, head), head);
  return { from: toWhole(syntax, from), to: Math.min(toEnd(syntax, head), from + MOST_WORDS) };
}

/** Where the words that say what a noun is begin, the farthest last. */
function toStart(syntax: Syntax, head: number): number {
  let from = head;
  for (const child of [...syntax.childrenOf(head, ...BEFORE)].reverse()) {
    if (child > head || isCut(syntax, child, head) || isApart(syntax, child, head, from)) continue;
    const phrase = syntax.phraseOf(child);
    // A participle with a clause of its own before it is the parser's mistake.
    const isClause = syntax.relationOf(child) === "amod" && phrase.from < child - 2;
    from = Math.min(from, Math.max(isClause ? child : phrase.from, head - MOST_WORDS));
  }
  return from;
}

/** Whether the verb or an article stands between: "the committee authorized subpoenas", "sent the police a plan". */
function isCut({ childrenOf, headOf, partOf, phraseOf }: Syntax, child: number, head: number): boolean {
  const verb = headOf(head);
  if (verb > child && verb < head && partOf(verb) === "VERB") return true;
  return childrenOf(head, "det").some((article) => article >= phraseOf(child).to);
}

/** Whether a word before a noun is no part of what it is called. `from`: where its name begins without that word. */
function isApart(
  { partOf, phraseOf, relationOf, wordAt }: Syntax,
  child: number,
  head: number,
  from: number,
): boolean {
  switch (relationOf(child)) {
    case "nummod":
      return from === head || phraseOf(child).to < from - 1;
    case "amod":
      return LOOSE.has(wordAt(child)) || phraseOf(child).to < from - 1;
    case "nmod:poss":
      return partOf(child) === "PRON" || phraseOf(child).to < from - 1;
    default:
      return phraseOf(child).to < from - 1;
  }
}

function toEnd({ childrenOf, phraseOf }: Syntax, head: number): number {
  let to = head + 1;
  for (const child of childrenOf(head, ...NAME))
    if (child > head && phraseOf(child).from <= to + 1) to = Math.max(to, phraseOf(child).to);
  return to;
}

/** Behind the article and the marks that a phrase begins with. */
function toInner({ partOf, wordAt }: Syntax, start: number, head: number): number {
  let from = start;
  while (from < head && DETERMINERS.has(wordAt(from))) from++;
  while (from < head && partOf(from) === "PUNCT") from++;
  return from;
}

/** "Anti-semitism" and "no deal" whole: what a dash joins to it, and the word that turns it round. */
function toWhole({ parsed: { tokens }, wordAt }: Syntax, start: number): number {
  const isJoined = (at: number): boolean =>
    wordAt(at - 1) === "-" && tokens[at]?.spaced === false && tokens[at - 1]?.spaced === false;
  let from = start;
  while (isJoined(from) && start - from < 2 * MOST_WORDS) from -= 2;
  return wordAt(from - 1) === "no" && tokens[from]?.spaced === true ? from - 1 : from;
}

/** A deed in few words: its verb with its object's core ("revoke Article 50"). */
export function toDeedPhrase(syntax: Syntax, verb: number): TokenSpan {
  const isBehind = (child: number): boolean => child > verb;
  const end =
    syntax.childrenOf(verb, "obj", "xcomp").find(isBehind) ?? syntax.childrenOf(verb, "obl").find(isBehind);
  const to = end === undefined ? verb + 1 : toDeedEnd(syntax, end);
  return { from: verb, to: Math.min(Math.max(to, verb + 1), verb + MOST_WORDS) };
}

/** "Declare a state of emergency": with "of" what a deed is done to goes on, with other prepositions the deed. */
function toDeedEnd(syntax: Syntax, object: number): number {
  const { to } = toShortPhrase(syntax, object);
  const behind = syntax.childrenOf(object, "nmod").find((child) => child > object) ?? -1;
  const preposition = syntax.childOf(behind, "case");
  const isOf = preposition === to && syntax.wordAt(preposition) === "of";
  return isOf ? toShortPhrase(syntax, behind).to : to;
}

/** Where tokens stand in the text. */
export function toOffsets({ parsed: { tokens } }: Syntax, { from, to }: TokenSpan): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}
