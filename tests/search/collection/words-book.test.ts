import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import { COLLECTION_WORDS, fromVocabularyRows, VOCABULARY } from "@/search/collection/vocabulary-rows";
import { openWordsBook } from "@/search/collection/words-book";
import { toWords } from "@/search/text/words";

const DOCUMENTS = [
  ["war and peace", "one"],
  ["peace talks, well-known", "two"],
  ["a war of words", "one"],
  ["peace and quiet", "two"],
] as const;

describe("words of a collection that are counted in parts", () => {
  it.each([1, 4, 1_000])("add up to what they are counted at once (parts of %d words)", (most) => {
    const [parts, whole] = [openWordsBook(most), openVocabularyBook()];
    const rows = DOCUMENTS.flatMap(([text, collection]) => {
      for (const book of [parts, whole]) book.add(toWords(text), collection);
      return parts.takeFull();
    });
    const all = [...rows, ...parts.rows()];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(fromVocabularyRows(all.filter(({ kind }) => kind === VOCABULARY))).toEqual(whole.vocabulary());
    for (const [name, words] of whole.byCollection())
      expect(
        fromVocabularyRows(
          all.flatMap((row) => (row.kind === COLLECTION_WORDS && row.collection === name ? [row] : [])),
        ),
      ).toEqual(words);
  });

  it("are forgotten once they are taken, and those of a part that is not full are not taken yet", () => {
    const book = openWordsBook(3);
    book.add(toWords("war"), "one");
    expect(book.takeFull()).toEqual([]);
    book.add(toWords("and peace"), "one");
    expect(book.takeFull().length).toBeGreaterThan(0);
    expect(book.takeFull()).toEqual([]);
    expect(fromVocabularyRows(book.rows())).toMatchObject({ documents: 0, words: new Map() });
  });
});
