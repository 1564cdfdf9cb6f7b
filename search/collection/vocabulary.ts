import { toCompounds } from "../text/compounds";
import { toCode } from "../text/encoding";
import type { Word } from "../text/words";

/** The words of a collection, with how many documents have each. For rarity and spelling, never for a count shown. */
export type Vocabulary = {
  readonly documents: number;
  /** Words of all titles and texts, repeats and all. */
  readonly length: number;
  readonly stems: ReadonlyMap<string, number>;
  /** Folded words as written. */
  readonly words: ReadonlyMap<string, number>;
  /** What is written with hyphens, and long numbers in groups: folded parts with hyphens between. */
  readonly compounds: ReadonlyMap<string, number>;
};

/** A piece of a vocabulary as the `names` index keeps it: `list` is words and counts in turn, with spaces between. */
export type VocabularyRow = {
  readonly id: string;
  readonly kind: typeof VOCABULARY;
  readonly of: "totals" | Counted;
  readonly list: string;
};

const COUNTED = ["stems", "words", "compounds"] as const;
type Counted = (typeof COUNTED)[number];

/** The same of one collection: read only for who may not see all of them. */
export type CollectionWordsRow = Omit<VocabularyRow, "kind"> & {
  readonly kind: typeof COLLECTION_WORDS;
  readonly collection: string;
};

export const VOCABULARY = "vocabulary";
export const COLLECTION_WORDS = "collection-words";

const NO_VOCABULARY: Vocabulary = {
  documents: 0,
  length: 0,
  stems: new Map(),
  words: new Map(),
  compounds: new Map(),
};

/** So many words a row. */
const ROW = 20_000;

/** The rows of a vocabulary, each a few hundred kilobytes at most; of one that is a change, under the change's own name. */
export function toVocabularyRows(vocabulary: Vocabulary, change: string | null = null): VocabularyRow[] {
  return toPieces(vocabulary, change).map(
    ({ place, of, list }): VocabularyRow => ({ id: `${VOCABULARY}-${place}`, kind: VOCABULARY, of, list }),
  );
}

/** The rows of the vocabulary of each collection; of one that has no documents any more, that it has no words. */
export function toCollectionWordsRows(
  vocabularies: CollectionVocabularies,
  change: string | null = null,
): CollectionWordsRow[] {
  return [...vocabularies].flatMap(([collection, vocabulary]) =>
    toPieces(vocabulary, change).map(
      ({ place, of, list }): CollectionWordsRow => ({
        id: `${COLLECTION_WORDS}-${toCode(collection)}-${place}`,
        kind: COLLECTION_WORDS,
        collection,
        of,
        list,
      }),
    ),
  );
}

type Piece = Pick<VocabularyRow, "of" | "list"> & { readonly place: string };

function toPieces(vocabulary: Vocabulary, change: string | null): Piece[] {
  const { documents, length } = vocabulary;
  const toPlaced = toPiece(change === null ? "" : `${CHANGE}-${change}-`);
  return [
    toPlaced("totals", 0, [
      ["documents", documents],
      ["length", length],
    ]),
    ...COUNTED.flatMap((of) => {
      const counts = [...vocabulary[of]];
      // A row more than is filled, so that what stood there before does not stay when there are fewer words.
      const rows = Math.ceil(counts.length / ROW) + (change === null ? 1 : 0);
      return Array.from({ length: rows }, (_, at) =>
        toPlaced(of, at, counts.slice(at * ROW, (at + 1) * ROW)),
      );
    }),
  ];
}

/** Stands in the ids of rows that are changes. */
const CHANGE = "change";

/** Whether a row, by its id, is a change to what others say. */
export function isChangeRow(id: string): boolean {
  return id.includes(`-${CHANGE}-`);
}

function toPiece(before: string) {
  return (of: VocabularyRow["of"], at: number, counts: readonly (readonly [string, number])[]): Piece => {
    const list = counts.map(([word, count]) => `${word} ${count}`).join(" ");
    return { place: `${before}${of}-${at}`, of, list };
  };
}

/** The vocabulary that rows and changes add up to, in whatever order they come. */
export function fromVocabularyRows(rows: readonly Pick<VocabularyRow, "of" | "list">[]): Vocabulary {
  const counts = {
    totals: new Map<string, number>(),
    stems: new Map<string, number>(),
    words: new Map<string, number>(),
    compounds: new Map<string, number>(),
  };
  for (const { of, list } of rows) {
    const pieces = list.split(" ");
    for (let at = 0; at + 1 < pieces.length; at += 2)
      addCount(counts[of], pieces[at] ?? "", Number(pieces[at + 1]));
  }
  const { totals, ...others } = counts;
  for (const of of COUNTED) for (const [word, count] of others[of]) if (count <= 0) others[of].delete(word);
  return {
    documents: Math.max(0, totals.get("documents") ?? 0),
    length: Math.max(0, totals.get("length") ?? 0),
    ...others,
  };
}

/** The vocabulary of several: what one document says counts in one of them alone. */
export function toSummed(vocabularies: readonly Vocabulary[]): Vocabulary {
  const sum = (of: "documents" | "length"): number => vocabularies.reduce((all, one) => all + one[of], 0);
  return { documents: sum("documents"), length: sum("length"), ...forEachCounted(toAll) };

  function toAll(of: Counted): Map<string, number> {
    const counts = new Map<string, number>();
    for (const one of vocabularies) for (const [word, count] of one[of]) changeCount(counts, word, count);
    return counts;
  }
}

/** Vocabularies by collection. */
export type CollectionVocabularies = ReadonlyMap<string, Vocabulary>;

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

function forEachCounted<Value>(toValue: (of: Counted) => Value): Record<Counted, Value> {
  return { stems: toValue("stems"), words: toValue("words"), compounds: toValue("compounds") };
}

function addCount(counts: Map<string, number>, word: string, by: number): void {
  const count = (counts.get(word) ?? 0) + by;
  if (count === 0) counts.delete(word);
  else counts.set(word, count);
}

function changeCount(counts: Map<string, number>, word: string, by: number): void {
  const count = (counts.get(word) ?? 0) + by;
  if (count > 0) counts.set(word, count);
  else counts.delete(word);
}
