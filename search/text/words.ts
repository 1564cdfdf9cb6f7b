import { stemmer as russianStem } from "@orama/stemmers/russian";
import porter2 from "wink-porter2-stemmer";

/**
 * What a word is, for everything that reads text: the index, the query, the marks, the oracle.
 * Letters and digits with their combining marks make words; everything else parts them, but for characters
 * that are not seen (soft hyphen, joiners, private use), which neither part a word nor belong to it. Scripts that are written
 * without spaces give one word a character, so that any stretch of them can be found as a phrase.
 */

/** One word of a text: where it stands, how it is compared, and whether a clause or paragraph ends before it. */
export type Word = {
  readonly start: number;
  readonly end: number;
  /** Case and accents folded; what a quoted word is compared by. */
  readonly literal: string;
  /** What a bare word is compared by. */
  readonly stem: string;
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

/** Folds case, accents and width. Й and Ї stay letters of their own. Idempotent. */
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

/** Korean case particles and plural, longest first; cut only where two syllables or more remain. */
const KOREAN_PARTICLES =
  /(?<=[가-힣]{2})(?:에서는|에게서|으로는|이라고|에서|에게|으로|께서|한테|까지|부터|보다|처럼|라고|들은|들이|들을|들의|은|는|이|가|을|를|의|에|와|과|도|만|로)$/;

/** No word is longer; what is, is its own stem, since stemming is not linear. */
const LONGEST_STEMMED = 60;

/** The stem of a folded word: Porter 2 for Latin letters, Snowball's Russian for Cyrillic, particles cut for Korean. */
function toStem(literal: string): string {
  if (literal.length > LONGEST_STEMMED) return literal;
  if (/^[a-z]+$/.test(literal)) return porter2(literal);
  if (/^\p{Script=Cyrillic}+$/u.test(literal)) return russianStem(literal);
  if (/^[가-힣]+$/.test(literal)) return literal.replace(KOREAN_PARTICLES, "");
  return literal;
}

type Forms = { readonly literal: string; readonly stem: string };

/** Words recur; a bounded memory of their forms makes reading a text five times faster. */
const FORMS_KEPT = 200_000;
const formsOf = new Map<string, Forms>();

function toForms(written: string): Forms {
  const known = formsOf.get(written);
  if (known) return known;
  const literal = toFolded(written);
  const forms = { literal, stem: toStem(literal) };
  if (formsOf.size >= FORMS_KEPT) formsOf.clear();
  if (written.length <= 60) formsOf.set(written, forms);
  return forms;
}

const BREAKS = /[.;,!?:()[\]{}|…。、，；：！？（）「」『』〔〕【】।؟،؛—]|--|\s[-–]\s|\n\s*\n/;

/** Whether the stretch between two words ends a clause. A point or comma inside a number or abbreviation does not. */
function isBreak(between: string, before: string, after: string): boolean {
  if (between === " " || between === "-" || !BREAKS.test(between)) return false;
  if (/^[.,:]$/.test(between)) return !(/\p{N}$/u.test(before) && /^\p{N}/u.test(after)) && between !== ".";
  const afterInitial = between.startsWith(".") && /^\p{Lu}$/u.test(before);
  return afterInitial ? BREAKS.test(between.slice(1)) : true;
}

/** All words of a text, in order. Linear; never throws, whatever the text. */
export function toWords(text: string): Word[] {
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
      words.push({ start: at, end, literal: forms.literal, stem: forms.stem, breakBefore });
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
/** The kind of each UTF-16 unit met so far, plus one; 0 is not yet known. Surrogates are looked up each time. */
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
