import type { Word } from "../text/words";

/** The words of a collection, with how many documents have each. For rarity and spelling, never for a count shown. */
export type Vocabulary = {
  readonly documents: number;
  /** Words of all titles and texts, repeats and all. */
  readonly length: number;
  readonly stems: ReadonlyMap<string, number>;
  /** Folded words as written. */
  readonly words: ReadonlyMap<string, number>;
};

/** A piece of a vocabulary as the `names` index keeps it: `list` is words and counts in turn, with spaces between. */
export type VocabularyRow = {
  readonly id: string;
  readonly kind: typeof VOCABULARY;
  readonly of: "totals" | "stems" | "words";
  readonly list: string;
};

export const VOCABULARY = "vocabulary";

const NO_VOCABULARY: Vocabulary = { documents: 0, length: 0, stems: new Map(), words: new Map() };

/** So many words a row. */
const ROW = 20_000;

/** The rows of a vocabulary, each a few hundred kilobytes at most. */
export function toVocabularyRows(vocabulary: Vocabulary): VocabularyRow[] {
  const { documents, length } = vocabulary;
  return [
    toRow("totals", 0, [
      ["documents", documents],
      ["length", length],
    ]),
    ...(["stems", "words"] as const).flatMap((of) => {
      const counts = [...vocabulary[of]];
      return Array.from({ length: Math.ceil(counts.length / ROW) }, (_, at) =>
        toRow(of, at, counts.slice(at * ROW, (at + 1) * ROW)),
      );
    }),
  ];
}

function toRow(
  of: VocabularyRow["of"],
  at: number,
  counts: readonly (readonly [string, number])[],
): VocabularyRow {
  const list = counts.map(([word, count]) => `${word} ${count}`).join(" ");
  return { id: `${VOCABULARY}-${of}-${at}`, kind: VOCABULARY, of, list };
}

/** The vocabulary that rows add up to, in whatever order they come. */
export function fromVocabularyRows(rows: readonly VocabularyRow[]): Vocabulary {
  const counts = {
    totals: new Map<string, number>(),
    stems: new Map<string, number>(),
    words: new Map<string, number>(),
  };
  for (const { of, list } of rows) {
    const pieces = list.split(" ");
    for (let at = 0; at + 1 < pieces.length; at += 2)
      counts[of].set(pieces[at] ?? "", Number(pieces[at + 1]));
  }
  const { totals, stems, words } = counts;
  return { documents: totals.get("documents") ?? 0, length: totals.get("length") ?? 0, stems, words };
}

/** A vocabulary that grows and shrinks with its collection. */
export type VocabularyBook = {
  readonly add: (document: readonly Word[]) => void;
  /** Takes back a document that was added before. */
  readonly remove: (document: readonly Word[]) => void;
  readonly vocabulary: () => Vocabulary;
};

/** A book that goes on from a vocabulary. */
export function openVocabularyBook(before: Vocabulary = NO_VOCABULARY): VocabularyBook {
  const stems = new Map(before.stems);
  const words = new Map(before.words);
  let { documents, length } = before;
  const change = (document: readonly Word[], by: 1 | -1): void => {
    documents += by;
    length += by * document.length;
    for (const stem of new Set(document.map((word) => word.stem))) changeCount(stems, stem, by);
    for (const literal of new Set(document.map((word) => word.literal))) changeCount(words, literal, by);
  };
  return {
    add: (document) => change(document, 1),
    remove: (document) => change(document, -1),
    vocabulary: () => ({ documents: Math.max(0, documents), length: Math.max(0, length), stems, words }),
  };
}

function changeCount(counts: Map<string, number>, word: string, by: number): void {
  const count = (counts.get(word) ?? 0) + by;
  if (count > 0) counts.set(word, count);
  else counts.delete(word);
}
