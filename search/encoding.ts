import type { Term } from "./matching";
import type { Word } from "./words";

/**
 * How words are written for the engine, so that its own tokenizer has nothing to decide: every word becomes one
 * run of a–z and 0–9. A plain word stands for itself; any other is `zx` and four hexadecimal digits a UTF-16
 * unit, which keeps beginnings beginnings; a stem has `zq` before it. What agrees here agrees in the engine.
 */
const STEM = "zq";
const SPELT_OUT = "zx";

/** The engine forgets words over 250 bytes; longer ones keep their beginning and a fingerprint of the whole. */
const LONGEST_PLAIN = 100;
const LONGEST_SPELT_OUT = 50;

/** Two words that the engine must not take for neighbours. It counts eight positions. */
const BREAK = " ; ";
const BREAK_POSITIONS = 8;

/** A folded word as the engine keeps it. */
export function toCode(word: string): string {
  if (/^[a-z0-9]+$/.test(word) && !word.startsWith(STEM) && !word.startsWith(SPELT_OUT))
    return word.length <= LONGEST_PLAIN ? word : `${word.slice(0, LONGEST_PLAIN)}${toFingerprint(word)}`;
  const spelt = `${SPELT_OUT}${toHex(word.slice(0, LONGEST_SPELT_OUT))}`;
  return word.length <= LONGEST_SPELT_OUT ? spelt : `${spelt}${toFingerprint(word)}`;
}

/** A stem as the engine keeps it. */
export function toStemCode(stem: string): string {
  return `${STEM}${toCode(stem)}`;
}

/** The beginning of a word as the engine is asked for it. */
export function toBeginningCode(beginning: string): string {
  const isPlain = /^[a-z0-9]+$/.test(beginning);
  return toCode(beginning.slice(0, isPlain ? LONGEST_PLAIN : LONGEST_SPELT_OUT));
}

function toHex(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, "0"),
  ).join("");
}

/** FNV-1a over UTF-16 units in two halves, 64 bits in base 36. */
function toFingerprint(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(36).padStart(7, "0");
  };
  return half(0x811c9dc5) + half(0x050c5d1f);
}

/** A run of words as the engine keeps it, in both ways they are asked for. */
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

/** Each word of a term as the engine keeps it. */
export function toTermCodes(term: Term): string[] {
  if (term.kind === "word") return term.forms.map((form) => toStemCode(form.value));
  if (term.kind === "phrase") return term.forms.map((form) => toCode(form.value));
  return term.forms.map((form) => toBeginningCode(form.value));
}

/** A term's words with their breaks, as they stand in the encoded text of a document that has it. */
export function toTermPattern(term: Term): string {
  const codes = toTermCodes(term);
  return codes
    .map((code, index) => (index === 0 ? "" : term.forms[index]?.breakBefore ? BREAK : " ") + code)
    .join("");
}

/** Whether an encoded text has a pattern as whole words. */
export function hasPattern(encoded: string, pattern: string): boolean {
  return ` ${encoded} `.includes(` ${pattern} `);
}
