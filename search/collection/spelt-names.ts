import { isStopWord } from "../text/stop-words";
import { toWords, type Word } from "../text/words";
import type { KnownWords } from "./known-words";
import type { NameEntry } from "./name-entry";

/** A name that a bare query can stand for, in every spelling that some document may have. */
export type SpeltName = { readonly name: string; readonly spellings: readonly Spelling[] };

/** One way to write a name; `keys` are its words as they are recognised. */
export type Spelling = {
  readonly text: string;
  readonly keys: readonly string[];
  readonly stems: readonly string[];
};

/** Names by one word of each of their spellings. */
export type Spellings = Pick<ReadonlyMap<string, readonly Recognised[]>, "get" | "size">;
export type Recognised = { readonly keys: readonly string[]; readonly spelt: SpeltName };

/**
 * The names that are known by several spellings, ready to be recognised. A spelling of two names stands for neither;
 * one that is an ordinary small word ("US", "WHO") cannot be distinguished from it, so it is left out.
 */
export function toSpellings(entries: readonly NameEntry[], vocabulary: KnownWords): Spellings {
  const names = new Map<string, SpeltName>();
  for (const entry of entries)
    if (hasSpellings(entry) && !names.has(entry.name)) names.set(entry.name, toSpeltName(entry));
  const owners = new Map<string, Recognised | null>();
  for (const spelt of names.values())
    for (const { keys } of spelt.spellings) {
      const place = toSpeltPlace(keys);
      const known = owners.get(place);
      owners.set(place, known === undefined || known?.spelt === spelt ? { keys, spelt } : null);
    }
  const byWord = new Map<string, Recognised[]>();
  for (const recognised of owners.values()) {
    if (recognised === null) continue;
    const word = toLongest(recognised.keys);
    const occurring = withOccurring(recognised.spelt, vocabulary);
    byWord.set(word, [...(byWord.get(word) ?? []), { keys: recognised.keys, spelt: occurring }]);
  }
  return byWord;
}

/** Whether a bare query can stand for it. */
export function hasSpellings({ kind, aliases }: NameEntry): boolean {
  return kind !== "target" && aliases.length > 0;
}

/** Where a name is met: what two names have in common that are spelt alike, and the word that leads there. */
export function toSpeltPlaces(entry: NameEntry): readonly (readonly [place: string, word: string])[] {
  if (!hasSpellings(entry)) return [];
  return toSpeltName(entry).spellings.map(({ keys }) => [toSpeltPlace(keys), toLongest(keys)]);
}

function toSpeltPlace(keys: readonly string[]): string {
  return [...keys].sort().join(" ");
}

function toSpeltName({ name, aliases, adjectives }: NameEntry): SpeltName {
  const proper = [name, ...aliases.filter((alias) => !adjectives.includes(alias))];
  const spellings = proper.map(toSpelling).filter(({ keys }) => keys.length > 0 && !keys.every(isStopWord));
  return { name, spellings: toDistinct(spellings) };
}

function toSpelling(text: string): Spelling {
  const words = toWords(text);
  return { text, keys: words.map(toKey), stems: words.map((word) => word.stem) };
}

/** Latin names are recognised as they are written, those of scripts whose names are inflected in any form. */
export function toKey({ literal, stem }: Word): string {
  return /[\p{Script=Cyrillic}\p{Script=Hangul}]/u.test(literal) ? stem : literal;
}

function toDistinct(spellings: readonly Spelling[]): Spelling[] {
  const byStems = new Map<string, Spelling>();
  for (const spelling of spellings) {
    const key = spelling.stems.join(" ");
    if (!byStems.has(key)) byStems.set(key, spelling);
  }
  return [...byStems.values()];
}

function toLongest(keys: readonly string[]): string {
  return keys.reduce((longest, key) => (key.length > longest.length ? key : longest), "");
}

/** A name with those spellings only whose words the collection has. Without a vocabulary all may occur. */
function withOccurring(spelt: SpeltName, { documents, countStem }: KnownWords): SpeltName {
  if (documents === 0) return spelt;
  return {
    ...spelt,
    spellings: spelt.spellings.filter((spelling) => spelling.stems.every((stem) => countStem(stem) > 0)),
  };
}
