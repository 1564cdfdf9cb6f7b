import type { Word } from "@/search/text/words";

/** Taken out of `Math` once: in a context of its own, as tests have it, each look at a global costs more than the product. */
const { imul } = Math;

/** A shingle has two words at least, and so many letters that those most common in a language make none by themselves. */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 9;
/** A character of Thai, Chinese, Japanese or Korean says as much as so many letters. */
const LETTERS_OF_A_CHARACTER = 3;

/**
 * The different stretches of a text that sketches are made of, each as a number of 32 bits: from every word on as many
 * words as a shingle needs, and what is left at the end. A text without words is a shingle by itself.
 */
export function toShingles(words: readonly Word[], text: string): ReadonlySet<number> {
  const hashes = words.map((word) => toHash(word.literal));
  const letters = words.map((word) => toLetters(word.literal));
  const shingles = new Set<number>();
  for (let first = 0; first < words.length; first += 1) {
    const next = toNext(letters, first);
    shingles.add(toShingle(hashes, first, next ?? words.length));
    if (next === null) return shingles;
  }
  return shingles.add(toHash(text.trim()));
}

/** The word after the shingle that begins at `first`; null where the text ends before it is long enough. */
function toNext(letters: readonly number[], first: number): number | null {
  let length = 0;
  for (let at = first; at < letters.length; at += 1) {
    length += letters[at] ?? 0;
    if (at - first + 1 >= LEAST_WORDS && length >= LEAST_LETTERS) return at + 1;
  }
  return null;
}

function toShingle(hashes: readonly number[], first: number, next: number): number {
  let shingle = 0;
  for (let at = first; at < next; at += 1)
    shingle = imul(shingle ^ (hashes[at] ?? 0), 0x0100_0193) ^ (shingle >>> 13);
  return shingle;
}

function toLetters(literal: string): number {
  return literal >= "\u0e00" ? literal.length * LETTERS_OF_A_CHARACTER : literal.length;
}

/** FNV-1a over UTF-16 units. */
function toHash(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash;
}
