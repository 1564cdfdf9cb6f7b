import { SPEECH_WORDS } from "../../knowledge/sources/speech-words";
import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";
import { CALENDAR_WORDS, FUNCTION_WORDS, OFFICES, TITLES } from "./name-words";
import { OUTLET_ENDS, PUBLISHING, QUALITIES } from "./outlet-words";

/** Bits of the word lists: places; words that dictionaries write in lower case. */
const PLACE = (1 << 2) | (1 << 3);
const COMMON = 1 << 5;
const NAMES = (1 << 0) | (1 << 1);
/** Nouns right before an outlet's name. */
const NOUNS = new Set("journal magazine newspaper".split(" "));
const ARTICLES = new Set("al el an as".split(" "));
const SMALL = new Set("of the and & for in".split(" "));
/** What goes on with "of" and its field. */
const JOURNALS = new Set("journal review bulletin".split(" "));
const REACH = 8;

/**
 * Outlets and journals that no table knows: capitals that end like one ("Samoa Observer", "Press TV"), what findings
 * are published in ("a study in Nature Sustainability"), who is told something and is no person ("told The Verge").
 */
export function findOutlets(context: NameContext): readonly Candidate[] {
  const { parsed, facts, capitals } = context;
  return capitals.flatMap((at) => {
    if (isInner(at, context)) return [];
    let from = at;
    while (facts[from]?.isCapital && FUNCTION_WORDS.has(parsed.tokens[from]?.lower ?? "")) from++;
    const to = toRunEnd(from, context);
    const end = toOutletEnd(from, to, context);
    // "The" with a capital inside a sentence is the name's.
    if (end > 0) return [toCandidate(toBegin(from, context), end)];
    const size = to - from;
    if (size < 1 || isKnownOtherwise(from, to, context)) return [];
    if (isPublishedIn(from, context)) return [toCandidate(from, to)];
    const isOutlet = isCited(from, to, context) && isUnlikePerson(from, to, context);
    if (!isOutlet) return [];
    return [toCandidate(from, to, isReporter(to, context) ? "outlet" : "cited")];
  });
}

function toCandidate(from: number, to: number, rule = "outlet"): Candidate {
  return { from, to, type: "organization", name: null, rule, certainty: "stated" };
}

/** With "The" inside a sentence, or "al-", which are the name's. */
function toBegin(from: number, { parsed: { tokens, sentenceOf } }: NameContext): number {
  if (tokens[from - 1]?.text === "The" && sentenceOf[from - 1] === sentenceOf[from - 2]) return from - 1;
  const isArab =
    tokens[from - 1]?.text === "-" && !tokens[from]?.spaced && ARTICLES.has(tokens[from - 2]?.lower ?? "");
  return isArab ? from - 2 : from;
}

/** A piece behind a hyphen, or a capital behind another: looked at from the first one. */
function isInner(at: number, { facts, parsed }: NameContext): boolean {
  const isArab = ARTICLES.has(parsed.tokens[at - 2]?.lower ?? "");
  const isPiece = parsed.tokens[at - 1]?.text === "-" && !parsed.tokens[at]?.spaced && !isArab;
  return isPiece || (facts[at - 1]?.isCapital === true && isRunWord(at, parsed.sentenceOf, parsed.tokens));
}

function isRunWord(at: number, sentenceOf: Int32Array, tokens: NameContext["parsed"]["tokens"]): boolean {
  return tokens[at]?.breaks === 0 && sentenceOf[at] === sentenceOf[at - 1];
}

/** Where the capitals from here on end, small words between them included. */
function toRunEnd(from: number, { facts, parsed }: NameContext): number {
  const { tokens, sentenceOf } = parsed;
  if (!facts[from]?.isCapital) return from;
  let to = from + 1;
  for (let at = to; isRunWord(at, sentenceOf, tokens); at++) {
    if (facts[at]?.isCapital && !CALENDAR_WORDS.has(tokens[at]?.lower ?? "")) to = at + 1;
    else if (!SMALL.has(tokens[at]?.lower ?? "") || at > to) break;
  }
  return to;
}

/** The end of the first outlet among these capitals: two words or more, the last of them one for an outlet. */
function toOutletEnd(from: number, to: number, { parsed }: NameContext): number {
  const { tokens } = parsed;
  for (let at = from + 1; at < to; at++) {
    if (SMALL.has(tokens[at]?.text ?? "")) return 0;
    const isLast = !OUTLET_ENDS.has(tokens[at + 1]?.lower ?? "") || at + 1 >= to;
    if (!OUTLET_ENDS.has(tokens[at]?.lower ?? "") || !isLast) continue;
    if (at - from === 1 && QUALITIES.has(tokens[from]?.lower ?? "")) return 0;
    return JOURNALS.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.text === "of" ? to : at + 1;
  }
  return 0;
}

function isKnownOtherwise(from: number, to: number, { knownAt, parsed }: NameContext): boolean {
  const words = parsed.tokens.slice(from, to).map(({ lower }) => lower);
  if (
    words.some((word) => TITLES.has(word.replace(/\.$/, "")) || CALENDAR_WORDS.has(word) || OFFICES.has(word))
  )
    return true;
  if (FUNCTION_WORDS.has(words[0] ?? "")) return true;
  const isBody = isKnownOrganization(knownAt[from] ?? 0);
  // "Told CNN Lindgren was ill": a known body, and somebody behind it.
  if (isBody && knownAt[to - 1] === 0) return true;
  return to - from === 1 && (knownAt[from] ?? 0) > 0 && !isBody;
}

/** Marks of known organisations: see `name-context.ts`. */
function isKnownOrganization(mark: number): boolean {
  return mark === 3 || mark === 4;
}

/** "published … in", "a study in": the word of publishing stands a few words before "in". */
function isPublishedIn(from: number, { parsed, facts }: NameContext): boolean {
  const { tokens, sentenceOf } = parsed;
  if ((facts[from]?.lists ?? 0) & PLACE && tokens[from - 1]?.lower === "in") return false;
  let at = from - 1;
  while (
    ["the", "journal", "magazine", "newspaper", "scientific", "science"].includes(tokens[at]?.lower ?? "")
  ) {
    if (NOUNS.has(tokens[at]?.text ?? "")) return true;
    at--;
  }
  if (tokens[at]?.lower !== "in") return false;
  for (let back = at - 1; back > at - REACH && sentenceOf[back] === sentenceOf[at]; back--)
    if (PUBLISHING.has(tokens[back]?.text ?? "")) return true;
  return false;
}

/** "told NAME", "according to NAME", "quoted by NAME", "interview with NAME". */
function isCited(from: number, to: number, { parsed }: NameContext): boolean {
  const before = parsed.tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  const [second, first] = [parsed.tokens[before - 1]?.lower ?? "", parsed.tokens[before]?.lower ?? ""];
  if (/^(?:told|telling|tells)$/.test(first)) return true;
  if (first === "to" && second === "according") return true;
  if (first === "by" && /^(?:quoted|reported|cited|published|interviewed)$/.test(second)) return true;
  if (first === "with" && second === "interview") return true;
  const after = parsed.tokens[to]?.lower ?? "";
  if (isReporter(to, { parsed }) && to - from === 1) return true;
  return SPEECH_WORDS.has(after) && /^[\p{Lu}\d]+$/u.test(parsed.tokens[to - 1]?.text ?? "");
}

/** Letters and digits, a capital inside, or common words: no person is called so. */
function isUnlikePerson(from: number, to: number, { parsed, facts, knownAt }: NameContext): boolean {
  const words = parsed.tokens.slice(from, to);
  if (words.some(({ text }) => /\p{Ll}\p{Lu}|\p{Lu}\d|^\p{Lu}{2,}\d*$/u.test(text))) return true;
  if (isReporter(to, { parsed }) && words.length === 1)
    return ((facts[from]?.lists ?? 0) & (NAMES | COMMON)) === 0;
  const isCommon = words.every(
    (_, at) => ((facts[from + at]?.lists ?? 0) & COMMON) !== 0 || (knownAt[from + at] ?? 0) > 10,
  );
  return isCommon && (to - from > 1 || parsed.tokens[from - 1]?.text === "The");
}

/** What follows is what outlets do. */
function isReporter(to: number, { parsed }: Pick<NameContext, "parsed">): boolean {
  return /^(?:reports|reported)$/.test(parsed.tokens[to]?.lower ?? "");
}
