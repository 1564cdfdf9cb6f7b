import { byEntryCount } from "../text/by-count";
import type { Vocabulary } from "./vocabulary";

/** So many near words are found. */
const MOST_NEAR = 3;
/** Shorter words are near to too many others. */
const SHORTEST = 4;
const SHORTEST_FOR_TWO = 8;

/** The letters of each word of a vocabulary as bits, so that most words are ruled out at a glance. */
const lettersOf = new WeakMap<Vocabulary["words"], { words: readonly string[]; letters: Uint32Array }>();

/**
 * The words of a collection that differ from a word by one slip of the pen, or by two in a word of eight letters or
 * more: a letter too many, too few, another, or two exchanged (Damerau 1964). Nearest first, then most frequent.
 */
export function findNearWords(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
  const most = word.length >= SHORTEST_FOR_TWO ? 2 : 1;
  const { words, letters } = toLettered(vocabulary);
  const wordLetters = toLetters(word);
  const near: { word: string; slips: number; documents: number }[] = [];
  words.forEach((candidate, at) => {
    if (Math.abs(candidate.length - word.length) > most) return;
    if (countBits((letters[at] ?? 0) ^ wordLetters) > 2 * most) return;
    const slips = countSlips(word, candidate, most);
    if (slips <= most) near.push({ word: candidate, slips, documents: vocabulary.words.get(candidate) ?? 0 });
  });
  return near
    .sort(
      (a, b) => toCost(a, word) - toCost(b, word) || b.documents - a.documents || (a.word < b.word ? -1 : 1),
    )
    .slice(0, MOST_NEAR)
    .map((one) => one.word);
}

/** A part of a compound word has so many letters at least, the compound so many, and the rest of it so many. */
const SHORTEST_PART = 5;
const SHORTEST_COMPOUND = 9;
const SHORTEST_REST = 3;

/** The most frequent words of a collection that begin or end with a word, as compounds do in German, Dutch and Swedish. */
export function findHoldingWords(word: string, { words }: Vocabulary): string[] {
  if (word.length < SHORTEST_PART || /\p{N}/u.test(word)) return [];
  const holding: (readonly [string, number])[] = [];
  for (const [other, count] of words) {
    if (other.length < Math.max(SHORTEST_COMPOUND, word.length + SHORTEST_REST)) continue;
    if (other.startsWith(word) || other.endsWith(word)) holding.push([other, count]);
  }
  return holding
    .sort(byEntryCount)
    .slice(0, MOST_NEAR)
    .map(([other]) => other);
}

/** The first letter is seldom wrong (Pollock and Zamora 1984). */
function toCost({ word, slips }: { word: string; slips: number }, wanted: string): number {
  return slips + (word.charAt(0) === wanted.charAt(0) ? 0 : 0.5);
}

function toLettered({ words }: Vocabulary): { words: readonly string[]; letters: Uint32Array } {
  const known = lettersOf.get(words);
  if (known) return known;
  const list = [...words.keys()];
  const lettered = { words: list, letters: Uint32Array.from(list, toLetters) };
  lettersOf.set(words, lettered);
  return lettered;
}

function toLetters(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Optimal string alignment distance, or more than `most` as soon as it must be. */
function countSlips(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isExchange = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isExchange ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? most + 1;
}
