import { inBatches } from "../document/in-batches";
import { toCode } from "../text/encoding";
import { addCount, COUNTED, type CollectionVocabularies, type Counted, type Vocabulary } from "./vocabulary";

/** A piece of a vocabulary as the `names` index keeps it: `list` is words and counts in turn, with spaces between. */
export type VocabularyRow = {
  readonly id: string;
  readonly kind: typeof VOCABULARY;
  readonly of: "totals" | Counted;
  /** Of a change, with its totals: the ids of the names that were published with it. */
  readonly names?: readonly string[];
  readonly list: string;
};

/** The same of one collection: read only for who may not see all of them. */
export type CollectionWordsRow = Omit<VocabularyRow, "kind"> & {
  readonly kind: typeof COLLECTION_WORDS;
  readonly collection: string;
};

export const VOCABULARY = "vocabulary";
export const COLLECTION_WORDS = "collection-words";

/** So many words a row. */
const ROW = 20_000;

/** The rows of a vocabulary, each a few hundred kilobytes at most. `part` sets them apart from those of other parts of a whole. */
export function toVocabularyRows(vocabulary: Vocabulary, part = 0): VocabularyRow[] {
  return toPieces(vocabulary, `${part}-`).map(toVocabularyRow);
}

/** The rows of a vocabulary that is a change, under the change's own name; `names` are ids of names that come with it. */
export function toChangeRows(
  vocabulary: Vocabulary,
  change: string,
  names: readonly string[],
): VocabularyRow[] {
  return toPieces(vocabulary, toChangePlace(change)).map((piece) => ({
    ...toVocabularyRow(piece),
    ...(piece.of === "totals" ? { names } : {}),
  }));
}

function toVocabularyRow({ place, of, list }: Piece): VocabularyRow {
  return { id: `${VOCABULARY}-${place}`, kind: VOCABULARY, of, list };
}

/** The rows of the vocabulary of each collection: of a part of the whole, or of a change by its name. */
export function toCollectionWordsRows(
  vocabularies: CollectionVocabularies,
  of: number | string = 0,
): CollectionWordsRow[] {
  const before = typeof of === "string" ? toChangePlace(of) : `${of}-`;
  return [...vocabularies].flatMap(([collection, vocabulary]) =>
    toPieces(vocabulary, before).map(
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

function toPieces(vocabulary: Vocabulary, before: string): Piece[] {
  const { documents, length } = vocabulary;
  const toPlaced = toPiece(before);
  return [
    toPlaced("totals", 0, [
      ["documents", documents],
      ["length", length],
    ]),
    ...COUNTED.flatMap((of) => {
      return inBatches([...vocabulary[of]], ROW).map((counts, at) => toPlaced(of, at, counts));
    }),
  ];
}

/** Stands in the ids of rows that are changes. */
const CHANGE = "change";

function toChangePlace(change: string): string {
  return `${CHANGE}-${change}-`;
}

/** The name of the change that a row is, by its id, or that it comes with; null where it is none. */
export function toChangeName(id: string): string | null {
  return CHANGE_NAME.exec(id)?.[1] ?? null;
}

/** Changes are named by a UUID, and postings that come with one likewise. */
const CHANGE_NAME = /-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-/;

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
