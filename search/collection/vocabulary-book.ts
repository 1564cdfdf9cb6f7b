import { toCompounds } from "../text/compounds";
import type { Word } from "../text/words";
import {
  type CollectionVocabularies,
  type Counted,
  forEachCounted,
  NO_VOCABULARY,
  type Vocabulary,
} from "./vocabulary";

/** A vocabulary that grows and shrinks with its collections, and those of each of them. */
export type VocabularyBook = {
  readonly add: (document: readonly Word[], collection: string) => void;
  /** Takes back a document that was added before. */
  readonly remove: (document: readonly Word[], collection: string) => void;
  readonly vocabulary: () => Vocabulary;
  readonly byCollection: () => CollectionVocabularies;
  /** How many words all collections have, each counted by itself. */
  readonly size: () => number;
};

/** A book that begins empty, and whose vocabularies are what changes: less than nothing where more was taken back. */
export function openVocabularyChanges(): VocabularyBook {
  return openBook(NO_VOCABULARY, new Map(), Number.NEGATIVE_INFINITY);
}

/** A book that goes on from vocabularies. */
export function openVocabularyBook(
  before: Vocabulary = NO_VOCABULARY,
  beforeIn: CollectionVocabularies = new Map(),
): VocabularyBook {
  return openBook(before, beforeIn, 0);
}

/** How many documents have a word. */
type Counter = { count: number };
/** The same in one collection, with the counter of all collections, so that one look-up finds both; and which change counted it last. */
type PartCounter = Counter & { last: number; readonly whole: Counter };

type Counts<Of> = { documents: number; length: number } & Record<Counted, Map<string, Of>>;

/** `least`: no count becomes less. */
function openBook(before: Vocabulary, beforeIn: CollectionVocabularies, least: number): VocabularyBook {
  const whole = toCounts(before, (count): Counter => ({ count }));
  const toPart = (part: Vocabulary): Counts<PartCounter> =>
    toCounts(part, (count, word, of) => ({ count, last: 0, whole: toCounter(whole[of], word) }));
  const parts = new Map(Array.from(beforeIn, ([name, part]) => [name, toPart(part)] as const));
  let changes = 0;
  let size = 0;
  const change = (document: readonly Word[], collection: string, by: 1 | -1): void => {
    const part = parts.get(collection) ?? toPart(NO_VOCABULARY);
    parts.set(collection, part);
    for (const counts of [whole, part]) {
      counts.documents += by;
      counts.length += by * document.length;
    }
    changes += 1;
    const count = (of: Counted, word: string): void => {
      let counter = part[of].get(word);
      if (counter === undefined) {
        counter = { count: 0, last: 0, whole: toCounter(whole[of], word) };
        size += 1;
        part[of].set(word, counter);
      }
      if (counter.last === changes) return;
      counter.last = changes;
      counter.count = Math.max(least, counter.count + by);
      counter.whole.count = Math.max(least, counter.whole.count + by);
    };
    for (const { stem, literal } of document) {
      count("stems", stem);
      count("words", literal);
    }
    for (const compound of toCompounds(document)) count("compounds", compound);
  };
  return {
    add: (document, collection) => change(document, collection, 1),
    remove: (document, collection) => change(document, collection, -1),
    vocabulary: () => toVocabulary(whole),
    byCollection: () => new Map(Array.from(parts, ([name, part]) => [name, toVocabulary(part)])),
    size: () => size,
  };
}

function toCounts<Of>(
  { documents, length, ...lists }: Vocabulary,
  toOne: (count: number, word: string, of: Counted) => Of,
): Counts<Of> {
  const counters = forEachCounted(
    (of) => new Map(Array.from(lists[of], ([word, count]) => [word, toOne(count, word, of)] as const)),
  );
  return { documents, length, ...counters };
}

function toCounter(counters: Map<string, Counter>, word: string): Counter {
  const known = counters.get(word);
  if (known !== undefined) return known;
  const counter = { count: 0 };
  counters.set(word, counter);
  return counter;
}

/** What is counted now; a word whose count is nothing is none. */
function toVocabulary({ documents, length, ...counters }: Counts<Counter>): Vocabulary {
  const toCounted = (of: Counted): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const [word, { count }] of counters[of]) if (count !== 0) counts.set(word, count);
    return counts;
  };
  return { documents, length, ...forEachCounted(toCounted) };
}
