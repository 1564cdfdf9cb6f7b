import { cutAtHanNames } from "../../knowledge/actors/han-names";
import { skipSpaces, toPlainEnd } from "./plain-tokens";

/** One word, number or sign of a text. `start` and `end` are UTF-16 offsets into the text that was read. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  /** White space stands before it, or the text begins with it. */
  readonly spaced: boolean;
  /** How many line ends stand before it: 0 within a line, 2 or more at a paragraph's start. */
  readonly breaks: number;
};

/** Longer words are no words: they are cut into pieces so that nothing downstream sees a megabyte in one token. */
const LONGEST_WORD = 60;
const LONGEST_CHUNK = 4000;

const LINK =
  'https?:\\/\\/[^\\s<>"]{1,300}|www\\.[^\\s<>"]{1,300}|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}';
const TITLES =
  "Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Sen|Rep|Gov|Hon|Rev|Sr|Jr|St|Ste|Mt|Ft|Pres|Amb|Pvt|Cpl|Supt|Messrs";
const SHORTENED = "Inc|Corp|Ltd|Co|Bros|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";
/** Words that a point belongs to. */
const STOPPED = new Set([...TITLES.split("|"), ...SHORTENED.split("|"), "No"]);
const ABBREVIATION = `(?<![\\p{L}\\p{N}])(?:(?:${TITLES}|${SHORTENED})\\.(?![\\p{L}\\p{N}])|No\\.(?=\\s*\\d))`;
const INITIALS =
  "(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\.(?:\\p{Lu}\\.)+|\\p{Lu}\\.(?=\\s+\\p{Lu})|[ap]\\.m\\.|e\\.g\\.|i\\.e\\.)";
const NUMBER = "\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s)?(?![\\p{L}])";
const NOT_CONTRACTED = "\\p{L}+(?=n['’]t(?![\\p{L}]))|n['’]t(?![\\p{L}])";
const CLITIC = "['’](?:s|S|re|ve|ll|d|m)(?![\\p{L}\\p{N}])";
const INNER = "&\\p{L}[\\p{L}\\p{M}]*|['’](?!(?:s|S|re|ve|ll|d|m|t)(?![\\p{L}\\p{N}]))\\p{L}[\\p{L}\\p{M}]*";
const WORD = `\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:${INNER})*`;
/** Chinese and Japanese are written without spaces: a word ends where the script changes. */
const SCRIPTS = "\\p{sc=Han}+|\\p{sc=Hiragana}+|[\\p{sc=Katakana}ー]+";
const OTHER = "\\p{N}+[\\p{L}\\p{M}\\p{N}]*|\\.{2,}|-{2,}|\\S";

const TOKEN = new RegExp(
  [LINK, ABBREVIATION, INITIALS, NUMBER, NOT_CONTRACTED, CLITIC, SCRIPTS, WORD, OTHER]
    .map((part) => `(?:${part})`)
    .join("|"),
  "gu",
);

/** The tokens of a text, each at its exact place; linear in the text's length, whatever the text. */
export function toTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    const end = toChunkEnd(text, from);
    addTokens(tokens, text, from, end);
    from = end;
  }
  return tokens;
}

/** A stretch of at most a few thousand characters, cut at white space where there is any, never inside a pair. */
function toChunkEnd(text: string, from: number): number {
  const end = from + LONGEST_CHUNK;
  if (end >= text.length) return text.length;
  const slice = text.slice(from, end);
  const space = Math.max(slice.lastIndexOf("\n"), slice.lastIndexOf(" "));
  if (space > 0) return from + space;
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function addTokens(tokens: Token[], text: string, from: number, to: number): void {
  const chunk = text.slice(from, to);
  for (let at = skipSpaces(chunk, 0); ; at = skipSpaces(chunk, at)) {
    let end = toPlainEnd(chunk, at, STOPPED);
    if (end < 0) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(chunk);
      if (match === null) return;
      at = match.index;
      end = TOKEN.lastIndex;
    }
    addToken(tokens, text, from + at, from + end);
    at = end;
  }
}

function addToken(tokens: Token[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  const last = tokens[tokens.length - 1]?.end ?? 0;
  const breaks = tokens.length === 0 ? 2 : countBreaks(text, last, start);
  const spaced = start > last || tokens.length === 0;
  if (isShortAndWestern(word)) tokens.push(toToken(word, start, spaced, breaks));
  else addPieces(tokens, word, { start, spaced, breaks });
}

function toToken(text: string, start: number, spaced: boolean, breaks: number): Token {
  return { start, end: start + text.length, text, lower: toLower(text), spaced, breaks };
}

/** Most words are one piece: neither long nor Chinese. */
function isShortAndWestern(word: string): boolean {
  return word.length <= LONGEST_WORD && word.charCodeAt(0) < FIRST_HAN;
}

/** What stands before the first piece of a word stands before none of the others. */
function addPieces(
  tokens: Token[],
  word: string,
  { start, spaced, breaks }: Pick<Token, "start" | "spaced" | "breaks">,
): void {
  let cut = 0;
  for (const piece of toPieces(word)) {
    const isFirst = cut === 0;
    tokens.push(toToken(piece, start + cut, isFirst && spaced, isFirst ? breaks : 0));
    cut += piece.length;
  }
}

/** No Chinese character stands before this one. */
const FIRST_HAN = 0x2e80;
const HAN = /^\p{sc=Han}/u;

/** A word in pieces that are not too long; a run of Chinese characters is cut at known names too. */
function toPieces(word: string): readonly string[] {
  const words = HAN.test(word) ? cutAtHanNames(word) : [word];
  return words.flatMap((one) => (one.length > LONGEST_WORD ? cutLong(one) : [one]));
}

function cutLong(word: string): readonly string[] {
  const pieces: string[] = [];
  for (let cut = 0; cut < word.length; ) {
    let end = Math.min(word.length, cut + LONGEST_WORD);
    if (end < word.length && isHighSurrogate(word.charCodeAt(end - 1))) end -= 1;
    pieces.push(word.slice(cut, end));
    cut = end;
  }
  return pieces;
}

function toLower(piece: string): string {
  const lower = piece.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to && breaks < 2; at++) if (text.charCodeAt(at) === 10) breaks++;
  return breaks;
}
