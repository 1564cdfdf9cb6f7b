import type { Word } from "../text/words";
import { openVocabularyBook, type VocabularyBook } from "./vocabulary-book";
import {
  type CollectionWordsRow,
  toCollectionWordsRows,
  toVocabularyRows,
  type VocabularyRow,
} from "./vocabulary-rows";

type WordsRow = VocabularyRow | CollectionWordsRow;

/** Counts the words of a whole collection in parts, which whoever reads the rows adds up: what is in memory has a bound. */
export type WordsBook = {
  readonly add: (document: readonly Word[], collection: string) => void;
  /** The rows of parts that are full, which are forgotten here. */
  readonly takeFull: () => WordsRow[];
  /** All rows that were not taken. */
  readonly rows: () => WordsRow[];
};

/** A part is full with so many counts, some 15 MB; words that are in many documents are counted in every part. */
const MOST_COUNTS = 100_000;

/** A book that begins empty. */
export function openWordsBook(most = MOST_COUNTS): WordsBook {
  let rows: WordsRow[] = [];
  let made = 0;
  let part: VocabularyBook = openVocabularyBook();
  const close = (): void => {
    rows.push(
      ...toVocabularyRows(part.vocabulary(), made),
      ...toCollectionWordsRows(part.byCollection(), made),
    );
    made += 1;
    part = openVocabularyBook();
  };
  const take = (): WordsRow[] => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return {
    add: (document, collection) => {
      part.add(document, collection);
      if (part.size() >= most) close();
    },
    takeFull: take,
    rows: () => {
      close();
      return take();
    },
  };
}
