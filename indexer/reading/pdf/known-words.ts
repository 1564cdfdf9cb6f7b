import { isListed, toPhraseHash } from "../../knowledge/actors/gazetteer";
import { toWordClass } from "../../knowledge/actors/word-classes";
import { toHash } from "../../knowledge/shared/hash";
import type { Line } from "./line";

/** What is known of words: those of the document, and of English where it is written in that. */
export type KnownWords = {
  /** Whether something is a word, in these very letters. */
  readonly isWord: (word: string) => boolean;
  /** Whether it is one that other words are made of: stricter, since pieces of words are words by chance. */
  readonly isHalf: (word: string) => boolean;
  /** How often the document writes a word, with the hyphens it has, in small letters or large. */
  readonly count: (word: string) => number;
};

const WORDS = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
/** A text is English when the table knows so many of its words. */
const MOSTLY = 0.75;

/** The words of some lines, without those that a line end may cut. */
export function toKnownWords(lines: readonly Line[]): KnownWords {
  const exact = new Set<string>();
  const counts = new Map<string, number>();
  let isCut = false;
  for (const { text } of lines) {
    const words = text.match(WORDS) ?? [];
    const end = /[-‐‑\u00ad]$/.test(text) ? words.length - 1 : words.length;
    for (const word of words.slice(isCut ? 1 : 0, Math.max(end, 0))) {
      exact.add(word);
      const plain = toPlain(word);
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
    isCut = end < words.length;
  }
  const isEnglish = toEnglishShare(exact) >= MOSTLY;
  return {
    isWord: (word) => exact.has(word) || (isEnglish && isEnglishWord(word.toLowerCase())),
    isHalf: (word) => exact.has(word) || (isEnglish && isCommonWord(word.toLowerCase())),
    count: (word) => counts.get(toPlain(word)) ?? 0,
  };
}

function toPlain(word: string): string {
  return word.toLowerCase().replace(/[‐‑]/g, "-");
}

function toEnglishShare(words: ReadonlySet<string>): number {
  const plain = [...words].filter((word) => /^\p{Ll}{3,}$/u.test(word));
  return plain.length === 0 ? 0 : plain.filter(isEnglishWord).length / plain.length;
}

/** In the table of all words that English texts hold, or a form of a word that is. */
function isEnglishWord(word: string): boolean {
  return toForms(word).some((form) => toWordClass(toHash(form)) > 0);
}

/** In the table of common words, or a form of a word that is. */
function isCommonWord(word: string): boolean {
  return IRREGULAR.has(word) || toForms(word).some((form) => isListed("common", toPhraseHash([form])));
}

/** Forms that compounds end with and that are no form of a table. */
const IRREGULAR: ReadonlySet<string> = new Set([
  "led",
  "held",
  "born",
  "sold",
  "told",
  "ran",
  "men",
  "women",
]);

function toForms(word: string): string[] {
  const stems = [
    word.replace(/(?:s|es|d|ed|ly|ing|ness)$/, ""),
    word.replace(/(?:ed|ing|es)$/, "e"),
    word.replace(/ies$/, "y"),
  ];
  return [word, ...stems.filter((stem) => stem.length >= 3)];
}
