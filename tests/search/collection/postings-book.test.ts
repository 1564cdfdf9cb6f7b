import { openPostingsBook } from "@/search/collection/postings-book";
import { fromPostingsRow, type PostingsRow } from "@/search/collection/postings-row";
import { toWords, type Word } from "@/search/text/words";

const wordsOf = (text: string): readonly Word[] => toWords(text);

/** Each stem's places as document and count, in the order of the row. */
function toPlaces(row: PostingsRow): readonly (readonly string[])[] {
  const { stems, starts, places, documents } = fromPostingsRow(row);
  return Array.from(stems, (_, at) =>
    Array.from(
      places.slice(starts[at], starts[at + 1]),
      (place) => `${documents[place >>> 8]} ${place & 255}`,
    ),
  );
}

describe("a book of postings", () => {
  it("counts each stem of a document, and not those of others", () => {
    const book = openPostingsBook("test");
    book.add("a", wordsOf("peace, war and peace"));
    book.add("b", wordsOf("wars"));
    const [row, ...more] = book.rows();
    expect(more).toEqual([]);
    expect(row && toPlaces(row).toSorted()).toEqual([["a 1"], ["a 1", "b 1"], ["a 2"]]);
    expect(row && Array.from(fromPostingsRow(row).lengths)).toEqual([4, 1]);
  });

  it("counts no further than a place has bits for", () => {
    const book = openPostingsBook("test");
    book.add("a", wordsOf("war ".repeat(300)));
    const [row] = book.rows();
    expect(row && toPlaces(row)).toEqual([["a 255"]]);
  });

  it("puts the places of two stems that share a print together, rising", () => {
    const book = openPostingsBook("test");
    const [word] = wordsOf("any");
    const words = (...stems: string[]): Word[] => stems.flatMap((stem) => (word ? { ...word, stem } : []));
    book.add("a", words("costarring"));
    book.add("b", words("liquid", "liquid"));
    book.add("c", words("costarring"));
    const [row] = book.rows();
    expect(row && toPlaces(row)).toEqual([["a 1", "b 2", "c 1"]]);
  });

  it("gives a full row away once, and counts on in order", () => {
    const book = openPostingsBook("test", 4);
    expect(book.takeFull()).toEqual([]);
    for (let at = 0; at < 1_001; at += 1) book.add(`d${at}`, wordsOf("war"));
    const taken = book.takeFull();
    expect(taken.map(({ id, order, documents }) => [id, order, documents.length])).toEqual([
      ["postings-test-5", 5, 1_000],
    ]);
    expect(book.takeFull()).toEqual([]);
    expect(book.rows(["gone"]).map(({ id, order, documents, gone }) => [id, order, documents, gone])).toEqual(
      [["postings-test-6", 6, ["d1000"], ["gone"]]],
    );
  });
});
