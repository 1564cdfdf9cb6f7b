import { toHash } from "../../knowledge/shared/hash";
import { isNegation } from "../../knowledge/stances/negations";
import { toRating, toStemHash } from "../../knowledge/stances/word-ratings";
import type { ParsedText } from "../text/parsed-text";

/** The words of a sentence as stances are read from them; position 0 is token `from`. */
export type SentenceWords = {
  readonly parsed: ParsedText;
  readonly from: number;
  readonly length: number;
  /** Hashed stems; all names are one, all numbers are one, so that nothing is learnt about anybody. */
  readonly stems: Uint32Array;
  /** Above 0 approves, below 0 disapproves; turned round where negated. */
  readonly polarity: Float32Array;
  readonly negated: Uint8Array;
  /** Which quotation of the sentence a word lies in, from 1; 0 for none. */
  readonly quote: Uint16Array;
  /** Which clause, roughly: they are parted by marks, conjunctions and relative words. */
  readonly clause: Uint16Array;
};

const NAME = toHash("_NAME");
const NUMBER = toHash("_NUM");
const REACH = 5;
const TURNED = -0.7;
const MARKS = new Set([";", ":", "—", "–", "(", ")", "“", "”", '"', ",", "--"]);
const JOINING = new Set(
  "but that who which because although though while when after before if as since where whose whom unless until".split(
    " ",
  ),
);

/** Whether a token parts clauses. */
export function isBorder({ tokens, parts }: ParsedText, at: number): boolean {
  const token = tokens[at];
  return !token || MARKS.has(token.text) || JOINING.has(token.lower) || parts[at] === "CCONJ";
}

/** Reads the words of tokens `from` to `to`. */
export function toSentenceWords(parsed: ParsedText, from: number, to: number): SentenceWords {
  const length = to - from;
  const words: SentenceWords = {
    parsed,
    from,
    length,
    stems: new Uint32Array(length),
    polarity: new Float32Array(length),
    negated: new Uint8Array(length),
    quote: toQuotes(parsed, from, to),
    clause: new Uint16Array(length),
  };
  let clause = 0;
  let negated = 0;
  for (let at = 0; at < length; at++) {
    if (isBorder(parsed, from + at)) {
      clause++;
      negated = 0;
    }
    words.clause[at] = clause;
    negated = addWord(words, at, negated);
  }
  return words;
}

/** Writes one word and says how many of the next ones are negated. */
function addWord(
  { parsed, from, stems, polarity, negated: turned }: SentenceWords,
  at: number,
  negated: number,
) {
  const { text, lower } = parsed.tokens[from + at] ?? { text: "", lower: "" };
  const isName = parsed.parts[from + at] === "PROPN" && /^\p{Lu}/u.test(text);
  stems[at] = isName ? NAME : /^\d/.test(text) ? NUMBER : toStemHash(lower);
  const value = isName ? 0 : toRating(lower);
  if (isNegation(lower)) {
    polarity[at] = Math.min(0, value);
    return REACH;
  }
  turned[at] = negated > 0 ? 1 : 0;
  polarity[at] = negated > 0 ? TURNED * value : value;
  return Math.max(0, negated - 1);
}

/** A closing mark without an opening one ends a quotation that began before the sentence. */
function toQuotes({ tokens }: ParsedText, from: number, to: number): Uint16Array {
  const quote = new Uint16Array(to - from);
  let open = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const mark = tokens[at]?.text;
    if (mark === "”" && open === 0) quote.fill(++count, 0, at - from);
    else if (mark === "”" || (mark === '"' && open > 0)) open = 0;
    else if (mark === "“" || mark === '"') open = ++count;
    quote[at - from] = open;
  }
  return quote;
}

/** Whether a position holds a name. */
export function isNameAt({ stems }: SentenceWords, at: number): boolean {
  return stems[at] === NAME;
}
