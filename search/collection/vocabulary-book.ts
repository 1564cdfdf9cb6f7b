import { toCompounds } from "../text/compounds";
import type { Word } from "../text/words";
import {
  addCount,
  COUNTED,
  type CollectionVocabularies,
  type Counted,
  changeCount,
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
};

/** A book that begins empty, and whose vocabularies are what changes: less than nothing where more was taken back. */
export function openVocabularyChanges(): VocabularyBook {
  return openBook(NO_VOCABULARY, new Map(), addCount);
}

/** A book that goes on from vocabularies. */
export function openVocabularyBook(
  before: Vocabulary = NO_VOCABULARY,
  beforeIn: CollectionVocabularies = new Map(),
): VocabularyBook {
  return openBook(before, beforeIn, changeCount);
}

function openBook(
  before: Vocabulary,
  beforeIn: CollectionVocabularies,
  add: typeof addCount,
): VocabularyBook {
  const whole = openCounts(before, add);
  const parts = new Map(Array.from(beforeIn, ([name, part]) => [name, openCounts(part, add)] as const));
  const change = (document: readonly Word[], collection: string, by: 1 | -1): void => {
    const part = parts.get(collection) ?? openCounts(NO_VOCABULARY, add);
    parts.set(collection, part);
    const distinct = {
      stems: new Set(document.map((word) => word.stem)),
      words: new Set(document.map((word) => word.literal)),
      compounds: toCompounds(document),
    };
    for (const counts of [whole, part]) counts.change(document.length, distinct, by);
  };
  return {
    add: (document, collection) => change(document, collection, 1),
    remove: (document, collection) => change(document, collection, -1),
    vocabulary: whole.vocabulary,
    byCollection: () => new Map(Array.from(parts, ([name, part]) => [name, part.vocabulary()])),
  };
}

type Distinct = Readonly<Record<Counted, ReadonlySet<string>>>;

type Counts = {
  readonly change: (length: number, distinct: Distinct, by: 1 | -1) => void;
  readonly vocabulary: () => Vocabulary;
};

function openCounts(before: Vocabulary, add: typeof addCount): Counts {
  const counts = forEachCounted((of) => new Map(before[of]));
  let { documents, length } = before;
  return {
    change: (size, distinct, by) => {
      documents += by;
      length += by * size;
      for (const of of COUNTED) for (const word of distinct[of]) add(counts[of], word, by);
    },
    vocabulary: () => ({ documents, length, ...counts }),
  };
}
