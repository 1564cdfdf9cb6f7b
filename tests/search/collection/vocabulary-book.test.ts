import {
  openVocabularyBook,
  openVocabularyChanges,
  type VocabularyBook,
} from "@/search/collection/vocabulary-book";
import { toWords } from "@/search/text/words";

const add = (book: VocabularyBook, text: string, collection: string): void =>
  book.add(toWords(text), collection);

describe("a book of a vocabulary", () => {
  it("counts documents, not how often they have a word", () => {
    const book = openVocabularyBook();
    add(book, "war, War and wars", "one");
    add(book, "a war", "two");
    const { documents, length, words, stems } = book.vocabulary();
    expect([documents, length]).toEqual([2, 6]);
    expect([words.get("war"), words.get("wars"), stems.get("war")]).toEqual([2, 1, 2]);
    expect(book.byCollection().get("one")?.words.get("war")).toBe(1);
    expect(book.byCollection().get("two")?.words.has("wars")).toBe(false);
  });

  it("goes on from what was counted, and forgets a word that no document has any more", () => {
    const first = openVocabularyBook();
    add(first, "peace treaty", "one");
    add(first, "peace", "two");
    const book = openVocabularyBook(first.vocabulary(), first.byCollection());
    book.remove(toWords("peace treaty"), "one");
    expect([...book.vocabulary().words]).toEqual([["peace", 1]]);
    expect([...(book.byCollection().get("one")?.words ?? [])]).toEqual([]);
    expect([...(book.byCollection().get("two")?.words ?? [])]).toEqual([["peace", 1]]);
    book.remove(toWords("peace"), "one");
    expect(book.byCollection().get("one")?.words.has("peace")).toBe(false);
  });

  it("counts less than nothing as a change alone", () => {
    const changes = openVocabularyChanges();
    changes.remove(toWords("peace"), "one");
    expect(changes.vocabulary().words.get("peace")).toBe(-1);
    add(changes, "peace", "one");
    expect(changes.vocabulary().words.has("peace")).toBe(false);
  });
});
