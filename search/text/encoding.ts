import type { Word } from "./words";

/**
 * How words are written for the engine, so that the tokenizer of the engine has nothing to decide: every word becomes one
 * run of a–z and 0–9. Letters and digits of ASCII stand for themselves, but `z` is doubled; any other UTF-16 unit
 * is `zx` and four hexadecimal digits. No unit's code begins another's, so beginnings stay beginnings. What agrees here agrees in the
 * engine.
 *
 * A stem has a letter of the Yi script before it, so that no word looks like one. Which of them its print decides: for each beginning of up to four
 * bytes that a hundred words share the engine holds where these words are, and makes that anew for each document that has one of them. With one mark
 * for all, that was every stem there is.
 */
const FIRST_MARK = 0xa016;
const MARKS = 1_143;
const SPELT_OUT = "zx";

/** The engine forgets words over 250 bytes; of longer ones the first so many units are written and a fingerprint of the whole. */
export const LONGEST = 36;

/** Two words that the engine must not take for neighbours. It counts eight positions. */
export const BREAK = " ; ";
const BREAK_POSITIONS = 8;

/** A folded word as it is written in the index. */
export function toCode(word: string): string {
  if (/^[a-y0-9]+$/.test(word) && word.length <= LONGEST) return word;
  const code = Array.from({ length: Math.min(word.length, LONGEST) }, (_, at) => toUnitCode(word, at)).join(
    "",
  );
  return word.length <= LONGEST ? code : `${code}${toFingerprint(word)}`;
}

function toUnitCode(word: string, at: number): string {
  const unit = word.charAt(at);
  if (unit === "z") return "zz";
  return /[a-y0-9]/.test(unit) ? unit : `${SPELT_OUT}${word.charCodeAt(at).toString(16).padStart(4, "0")}`;
}

/** A stem as it is written in the index. */
export function toStemCode(stem: string): string {
  const code = toCode(stem);
  return `${toMark(code)}${code}`;
}

function toMark(code: string): string {
  return String.fromCharCode(FIRST_MARK + (toHash(code, 0x811c9dc5) % MARKS));
}

/** Two prints of 32 bits, in base 36. */
function toFingerprint(text: string): string {
  return [0x811c9dc5, 0x050c5d1f].map((seed) => toHash(text, seed).toString(36).padStart(7, "0")).join("");
}

/** FNV-1a over UTF-16 units. */
function toHash(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** A run of words as it is written in the index: as words, for quotations, and as stems, for bare words. */
export function toEncodedText(words: readonly Word[]): { words: string; stems: string } {
  const literals: string[] = [];
  const stems: string[] = [];
  words.forEach((word, index) => {
    const between = index === 0 ? "" : word.breakBefore ? BREAK : " ";
    literals.push(between, toCode(word.literal));
    stems.push(between, toStemCode(word.stem));
  });
  return { words: literals.join(""), stems: stems.join("") };
}

/** How many of an attribute's 65,535 positions a word takes. */
export function toPositions(word: Word): number {
  return word.breakBefore ? BREAK_POSITIONS : 1;
}
