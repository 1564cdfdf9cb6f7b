import { isAreaCode, isBreak, isInitial } from "./clause-breaks";

/**
 * Where the words of a text are, for everything that reads text: the index, the query, the marks, the oracle.
 * Letters and digits with their combining marks make words; everything else parts them, but for characters
 * that are not seen (soft hyphen, joiners, private use), which neither part a word nor belong to it. Scripts that are written
 * without spaces give one word a character, so that any stretch of them is a phrase.
 */

/** Where a word of a text stands, how it reads, and whether a clause or paragraph ends before it. */
export type WordSpan = {
  readonly start: number;
  readonly end: number;
  /** Case and accents folded; what a quoted word is compared by. */
  readonly literal: string;
  /** No phrase runs over a break. */
  readonly breakBefore: boolean;
  /** The one character between it and the word before; empty where there is none, or more than one. */
  readonly gap: string;
};

const INVISIBLE_CHARACTERS =
  /\u00AD|[\u200B-\u200D]|\u2060|\uFEFF|\p{Variation_Selector}|\p{Emoji_Modifier}|\p{Co}/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE_CHARACTERS.source, "gu");
const WORD_CHARACTERS = /[\p{L}\p{N}\p{M}]/u;
/** Letters to Unicode, and what keyboards and houses write for the apostrophe: U+0027 and U+2019 part words, so these do too. */
const APOSTROPHE_LETTERS = /[\u02B9\u02BB-\u02BF]/;
/** Little pictures, each a word by itself; the signs of trade marks and the like belong to text. */
const PICTURES =
  /\p{Regional_Indicator}|(?![\u3030\u303D\u3297\u3299])[\u2600-\u{10FFFF}](?<=\p{Extended_Pictographic})/u;
/** Scripts that are written without a space between words. */
export const UNSPACED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** With the sound marks of half-width kana, which Unicode takes for letters. */
const MARKS = /[\p{M}\uFF9E\uFF9F]/u;

/** Letters that Unicode does not decompose but that readers type without their stroke. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
  ґ: "г",
  // Persian keyboards write these for the Arabic letters; the alef of a joined article.
  ی: "ي",
  ک: "ك",
  ٱ: "ا",
  // In Egypt's press each of these is written for the other.
  ى: "ي",
  ة: "ه",
};
const STROKED = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");
const ASCII_WORD = /^[0-9A-Za-z]+$/;

/**
 * Signs that a text may have or lack without being another word: accents, stress marks, the points of Hebrew, the vowel signs,
 * hamza seats and tatweel of Arabic.
 */
const OPTIONAL_SIGNS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08ff]/g;
/** Letters of their own, though Unicode takes them for letters with signs. */
const SIGNED_LETTERS = /и\u0306|і\u0308/g;
/** The zeros of digits that news is written with, beside ASCII's: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;

/** Folds case, accents and other optional signs, width, and digits of other scripts. Й and Ї stay letters. Idempotent. */
export function toFolded(text: string): string {
  if (ASCII_WORD.test(text)) return text.toLowerCase();
  return text
    .toWellFormed()
    .normalize("NFKD")
    .toLowerCase()
    .replace(ALL_INVISIBLE, "")
    .replace(SIGNED_LETTERS, (letter) => letter.normalize("NFC"))
    .replace(OPTIONAL_SIGNS, "")
    .replace(OTHER_DIGITS, toAsciiDigit)
    .normalize("NFC")
    .replace(STROKED, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

function toAsciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
}

/** Where all words of a text stand, in order. Linear; never throws, whatever the text. */
export function toWordSpans(text: string): WordSpan[] {
  return cutWords(
    text,
    (written) => ({ literal: toFolded(written) }),
    (start, end, { literal }, breakBefore, gap) => ({ start, end, literal, breakBefore, gap }),
  );
}

/** All words of a text, in order, each with what `toForms` makes of it as it is written. One whose literal is empty is none. */
export function cutWords<Forms extends { readonly literal: string }, Word>(
  text: string,
  toForms: (written: string) => Forms,
  toWord: (start: number, end: number, forms: Forms, breakBefore: boolean, gap: string) => Word,
): Word[] {
  const words: Word[] = [];
  let previous = "";
  let previousEnd = 0;
  let isAfterInitial = false;
  let at = 0;
  while (at < text.length) {
    const kind = toKind(text, at);
    if (kind !== "letter" && kind !== "unspaced") {
      at += widthAt(text, at);
      continue;
    }
    const end = toWordEnd(text, at, kind);
    const written = text.slice(at, end);
    const forms = toForms(written);
    if (forms.literal !== "") {
      const isFirst = words.length === 0;
      const between = isFirst ? "" : text.slice(previousEnd, at);
      const isCode = between !== " " && isAreaCode(between, text, previousEnd - previous.length, end);
      const breakBefore: boolean =
        between !== "" && !isCode && isBreak(between, previous, written, isAfterInitial);
      const gap = isCode ? " " : between.length === 1 ? between : "";
      words.push(toWord(at, end, forms, breakBefore, gap));
      isAfterInitial = !breakBefore && between.startsWith(".") && isInitial(previous) && isInitial(written);
      previous = written;
      previousEnd = end;
    }
    at = end;
  }
  return words;
}

/** How a character takes part in words: an `unspaced` one is a word by itself, `inside` only continues one. */
type Kind = "other" | "letter" | "unspaced" | "mark" | "inside";
const KINDS = ["other", "letter", "unspaced", "mark", "inside"] as const satisfies readonly Kind[];
/** The kind of each UTF-16 unit met so far, plus one; 0 is not yet known. The kind of a surrogate is worked out each time. */
const kindOfUnit = new Uint8Array(65_536);

function toKind(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff)
    return KINDS[kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))] ?? "other";
  const known = kindOfUnit[unit] ?? 0;
  if (known > 0) return KINDS[known - 1] ?? "other";
  const kind = kindOf(String.fromCharCode(unit));
  kindOfUnit[unit] = kind + 1;
  return KINDS[kind] ?? "other";
}

function kindOf(character: string): number {
  if (INVISIBLE_CHARACTERS.test(character)) return KINDS.indexOf("inside");
  if (PICTURES.test(character)) return KINDS.indexOf("unspaced");
  if (!WORD_CHARACTERS.test(character) || APOSTROPHE_LETTERS.test(character)) return KINDS.indexOf("other");
  if (MARKS.test(character)) return KINDS.indexOf("mark");
  return KINDS.indexOf(UNSPACED_SCRIPTS.test(character) ? "unspaced" : "letter");
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function toWordEnd(text: string, start: number, first: Kind): number {
  let at = start + widthAt(text, start);
  while (at < text.length) {
    const kind = toKind(text, at);
    const goesOn = kind === "mark" || kind === "inside" || (kind === "letter" && first === "letter");
    if (!goesOn) break;
    at += widthAt(text, at);
  }
  return at;
}
