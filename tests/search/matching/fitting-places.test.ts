import { type Carrying, type Columns, openColumnBook } from "@/search/collection/columns";
import { toKnownWords } from "@/search/collection/known-words";
import { openPostingsBook } from "@/search/collection/postings-book";
import { fromPostingsRow } from "@/search/collection/postings-row";
import { toCollection } from "@/search/collection/rows-in-memory";
import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import { type Condition, PRESENT, toJoined, toNegated } from "@/search/matching/condition";
import { toAnyOf, toNoneOf } from "@/search/matching/field-conditions";
import { openFitting } from "@/search/matching/fitting-places";
import { toTerm } from "@/search/matching/terms";
import { toStemCode } from "@/search/text/encoding";
import { toWords } from "@/search/text/words";

type Made = {
  readonly text: string;
  readonly actors?: readonly string[];
  readonly publisher?: string | null;
};

const DOCUMENTS: readonly Made[] = [
  { text: "a treaty of peace", actors: ["Kim", "Putin"], publisher: "Reuters" },
  { text: "two treaties", actors: ["Kim", "Kim"], publisher: null },
  { text: "peace at last", actors: [], publisher: "AFP" },
  { text: "a treaty that is gone", actors: ["Kim"], publisher: "AFP" },
];

function toColumn(all: readonly Carrying[]) {
  const book = openColumnBook();
  all.forEach((carrying, place) => void book.add(place, carrying));
  return book.toColumn(all.length);
}

function openMade() {
  const postings = openPostingsBook("test");
  const vocabulary = openVocabularyBook();
  DOCUMENTS.forEach(({ text }, at) => {
    postings.add(String(at), toWords(text));
    vocabulary.add(toWords(text), "all");
  });
  const none = toColumn(DOCUMENTS.map(() => null));
  const columns: Columns = {
    actors: toColumn(DOCUMENTS.map(({ actors }) => actors)),
    publisher: toColumn(DOCUMENTS.map(({ publisher }) => publisher)),
    sources: none,
    collection: none,
    language: none,
    publishedMonth: none,
  };
  const rows = [...postings.rows(), ...openPostingsBook("later", 9).rows(["3"])];
  const collection = toCollection(rows.map(fromPostingsRow));
  return openFitting({ columns, collection, vocabulary: toKnownWords(vocabulary.vocabulary()) });
}

function word(text: string): Condition {
  return { kind: "text", term: toTerm({ kind: "word", text, at: [0, 0] }), denied: false };
}

describe("documents that meet a condition", () => {
  const { isKnown, toPlaces } = openMade();
  const placesOf = (condition: Condition): readonly number[] | null =>
    isKnown(condition) ? [...toPlaces(condition)] : null;

  it("are found by words in any form, and only those in force", () => {
    expect(placesOf(word("treaty"))).toEqual([0, 1]);
    expect(placesOf(toNegated(word("treaty")))).toEqual([2]);
    expect(placesOf(PRESENT)).toEqual([0, 1, 2]);
    expect(placesOf(toNegated(PRESENT))).toEqual([]);
  });

  it("are found by values, and by groups of both", () => {
    expect(placesOf(toAnyOf("actors", ["Kim"]))).toEqual([0, 1]);
    expect(placesOf(toNoneOf("publisher", ["Reuters"]))).toEqual([1, 2]);
    expect(placesOf(toJoined("and", [word("peace"), toAnyOf("actors", ["Putin", "Nobody"])]))).toEqual([0]);
    expect(placesOf(toJoined("or", [word("last"), toAnyOf("actors", ["Putin"])]))).toEqual([0, 2]);
  });

  it("are left to the engine where words or values are not all that is demanded", () => {
    const phrase = toTerm({ kind: "phrase", text: "treaty", at: [0, 0] });
    const unknown: readonly Condition[] = [
      word("nowhere"),
      word("covid-19"),
      { kind: "text", term: phrase, denied: false },
      toAnyOf("stances", ["favor:Kim"]),
      toAnyOf("titleTerms", [toStemCode("peac")]),
      { kind: "isNull", field: "publisher", denied: false },
      { kind: "between", field: "publishedFrom", from: 1, to: null, denied: false },
      toAnyOf("actors", ["KIM"]),
    ];
    for (const condition of unknown) {
      expect(placesOf(condition)).toBeNull();
      expect(placesOf(toJoined("and", [word("treaty"), condition]))).toBeNull();
    }
  });
});
