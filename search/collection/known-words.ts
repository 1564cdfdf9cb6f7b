import { byEntryCount } from "../text/by-count";
import { toStemPrint } from "./collection";
import { countOtherLetters, toLetters } from "./letters";
import type { Vocabulary } from "./vocabulary";

/** How many documents a collection has, and how many words these have in all, repeats too. */
export type Totals = { readonly documents: number; readonly length: number };

/** A word with how many documents have it. */
type Counted = readonly [word: string, count: number];

/** What is asked of the words of a collection. Who asks need not know whether they are in memory or on disk. */
export type KnownWords = Totals & {
  /** How many documents have it; 0 where none has. */
  readonly countStem: (stem: string) => number;
  /** The same of many at once; those that no document has may be left out. */
  readonly countStems: (stems: readonly string[]) => ReadonlyMap<string, number>;
  /** The same of a folded word as written. */
  readonly countWord: (word: string) => number;
  /** Whether there is the stem, and no other that has its print. */
  readonly isDistinct: (stem: string) => boolean;
  /** The words that begin so, so many of them, the most frequent first. */
  readonly beginning: (start: string, most: number) => readonly Counted[];
  /** The same of words of so many letters at least that begin or end so. */
  readonly holding: (part: string, shortest: number, most: number) => readonly Counted[];
  /** All words that may differ from a word by so many slips, and more. */
  readonly alike: (word: string, slips: number) => Iterable<Counted>;
  /** What is written with hyphens and has these letters and figures. */
  readonly compoundsOf: (letters: string) => readonly string[];
};

/** The words of a vocabulary that is in memory. */
export function toKnownWords({ documents, length, stems, words, compounds }: Vocabulary): KnownWords {
  const prints = toOnce(() => toGroups(stems.keys(), toStemPrint));
  const byLetters = toOnce(() => toGroups([...compounds.keys()].sort(), toLettersAlone));
  const letters = toOnce(() => Array.from(words, (word) => [word, toLetters(word[0])] as const));
  const best = (fits: (word: string) => boolean, most: number): readonly Counted[] =>
    [...words]
      .filter(([word]) => fits(word))
      .sort(byEntryCount)
      .slice(0, most);
  return {
    documents,
    length,
    countStem: (stem) => stems.get(stem) ?? 0,
    countStems: (some) => new Map(some.map((stem) => [stem, stems.get(stem) ?? 0])),
    countWord: (word) => words.get(word) ?? 0,
    isDistinct: (stem) => stems.has(stem) && prints().get(toStemPrint(stem))?.length === 1,
    beginning: (start, most) => best((word) => word.startsWith(start), most),
    holding: (part, shortest, most) =>
      best((word) => word.length >= shortest && (word.startsWith(part) || word.endsWith(part)), most),
    alike: (word, slips) => {
      const own = toLetters(word);
      const isAlike = ([one]: Counted, letters: number): boolean =>
        Math.abs(one.length - word.length) <= slips && countOtherLetters(own, letters) <= 2 * slips;
      return letters().flatMap(([one, all]) => (isAlike(one, all) ? [one] : []));
    },
    compoundsOf: (wanted) => byLetters().get(wanted) ?? [],
  };
}

/** A compound without its hyphens. */
export function toLettersAlone(compound: string): string {
  return compound.replaceAll("-", "");
}

function toGroups<Key>(
  all: Iterable<string>,
  keyOf: (one: string) => Key,
): ReadonlyMap<Key, readonly string[]> {
  const groups = new Map<Key, string[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function toOnce<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
