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
};

const INVISIBLE_CHARACTERS = /\u00AD|[\u200B-\u200D]|\u2060|\uFEFF|\p{Variation_Selector}|\p{Co}/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE_CHARACTERS.source, "gu");
const WORD_CHARACTERS = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const MARKS = /\p{M}/u;

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
};
const STROKED = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");
const ASCII_WORD = /^[0-9A-Za-z]+$/;

/** Folds case, accents and width. Й and Ї stay letters. Idempotent. */
export function toFolded(text: string): string {
  if (ASCII_WORD.test(text)) return text.toLowerCase();
  return text
    .toWellFormed()
    .normalize("NFKD")
    .toLowerCase()
    .replace(ALL_INVISIBLE, "")
    .replace(/(?<![иі])[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(STROKED, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

const BREAKS = /[.;,!?:()[\]{}|…。、，；：！？（）「」『』〔〕【】।؟،؛—]|--|\s[-–]\s|\n\s*\n/;

/** Whether the stretch between two words ends a clause. A point or comma inside a number or abbreviation does not. */
function isBreak(between: string, previous: string, next: string): boolean {
  if (between === " " || between === "-" || !BREAKS.test(between)) return false;
  if (/^[.,:]$/.test(between)) return !(/\p{N}$/u.test(previous) && /^\p{N}/u.test(next)) && between !== ".";
  const afterInitial = between.startsWith(".") && /^\p{Lu}$/u.test(previous);
  return afterInitial ? BREAKS.test(between.slice(1)) : true;
}

/** Where all words of a text stand, in order. Linear; never throws, whatever the text. */
export function toWordSpans(text: string): WordSpan[] {
  return cutWords(
    text,
    (written) => ({ literal: toFolded(written) }),
    (start, end, { literal }, breakBefore) => ({ start, end, literal, breakBefore }),
  );
}

/** All words of a text, in order, each with what `toForms` makes of it as it is written. One whose literal is empty is none. */
export function cutWords<Forms extends { readonly literal: string }, Word>(
  text: string,
  toForms: (written: string) => Forms,
  toWord: (start: number, end: number, forms: Forms, breakBefore: boolean) => Word,
): Word[] {
  const words: Word[] = [];
  let previous = "";
  let previousEnd = 0;
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
      const breakBefore =
        words.length > 0 && at > previousEnd && isBreak(text.slice(previousEnd, at), previous, written);
      words.push(toWord(at, end, forms, breakBefore));
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
  if (!WORD_CHARACTERS.test(character)) return KINDS.indexOf("other");
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
