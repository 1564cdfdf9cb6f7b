import { toWordClass } from "../../knowledge/actors/word-classes";
import { toHash } from "../../knowledge/shared/hash";
import type { Line } from "./line";

/** What is known of words: those of the document, and of English where it is written in that. */
export type KnownWords = {
  /** Whether something is a word by itself, in these very letters. */
  readonly isWord: (word: string) => boolean;
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

/** In the table, or a form of a word that is. */
function isEnglishWord(word: string): boolean {
  const forms = [
    word,
    word.replace(/(?:s|es|d|ed|ly|ing|ness)$/, ""),
    word.replace(/(?:ed|ing|es)$/, "e"),
    word.replace(/ies$/, "y"),
  ];
  return (
    forms.some((form) => form.length >= 3 && toWordClass(toHash(form)) > 0) ||
    (word.length < 3 && toWordClass(toHash(word)) > 0)
  );
}
