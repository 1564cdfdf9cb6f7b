import { LRUCache } from "lru-cache";
import type { KnownWords } from "./known-words";

/** So many near words are found. */
const MOST_NEAR = 3;
/** Shorter words are near to too many others. */
const SHORTEST = 4;
const SHORTEST_FOR_TWO = 8;

/** So many words are remembered of each collection with what is near to them: to find that takes going through all of its words. */
const MOST_REMEMBERED = 500;
/** Longer words are not. */
const LONGEST_REMEMBERED = 60;

const nearestOf = new WeakMap<KnownWords, LRUCache<string, readonly string[]>>();

/**
 * What a word that the collection does not have may stand for: the nearest of its words, else those that hold the word. Who types a
 * search, or follows its links, wants that of the same word again and again.
 */
export function findNearest(word: string, vocabulary: KnownWords): readonly string[] {
  const known =
    nearestOf.get(vocabulary) ?? new LRUCache<string, readonly string[]>({ max: MOST_REMEMBERED });
  nearestOf.set(vocabulary, known);
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const near = findNearWords(word, vocabulary);
  const nearest = near.length > 0 ? near : findHoldingWords(word, vocabulary);
  if (word.length <= LONGEST_REMEMBERED) known.set(word, nearest);
  return nearest;
}

/**
 * The words of a collection that differ from a word by one slip of the pen, or by two in a word of eight letters or
 * more: a letter too many, too few, another, or two exchanged (Damerau 1964). Nearest first, then most frequent.
 */
function findNearWords(word: string, vocabulary: KnownWords): string[] {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return [];
  const most = word.length >= SHORTEST_FOR_TWO ? 2 : 1;
  const near: { word: string; slips: number; documents: number }[] = [];
  for (const [candidate, documents] of vocabulary.alike(word, most)) {
    const slips = countSlips(word, candidate, most);
    if (slips <= most) near.push({ word: candidate, slips, documents });
  }
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
function findHoldingWords(word: string, vocabulary: KnownWords): string[] {
  if (word.length < SHORTEST_PART || /\p{N}/u.test(word)) return [];
  const shortest = Math.max(SHORTEST_COMPOUND, word.length + SHORTEST_REST);
  return vocabulary.holding(word, shortest, MOST_NEAR).map(([other]) => other);
}

/** The first letter is seldom wrong (Pollock and Zamora 1984). */
function toCost({ word, slips }: { word: string; slips: number }, wanted: string): number {
  return slips + (word.charAt(0) === wanted.charAt(0) ? 0 : 0.5);
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
