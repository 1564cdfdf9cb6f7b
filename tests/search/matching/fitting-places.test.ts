import { type Carrying, type Columns, openColumnBook } from "@/search/collection/columns";
import { toKnownWords } from "@/search/collection/known-words";
import { openPostingsBook } from "@/search/collection/postings-book";
import { fromPostingsRow } from "@/search/collection/postings-row";
import { toCollection } from "@/search/collection/rows-in-memory";
import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import { type Condition, PRESENT, toJoined, toNegated } from "@/search/matching/condition";
import { toAnyOf, toNoneOf } from "@/search/matching/field-conditions";
import { countCarried, countTogether, openFitting } from "@/search/matching/fitting-places";
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

function open(documents: readonly Made[] = DOCUMENTS, gone: readonly string[] = ["3"]) {
  const postings = openPostingsBook("test");
  const vocabulary = openVocabularyBook();
  documents.forEach(({ text }, at) => {
    postings.add(String(at), toWords(text));
    vocabulary.add(toWords(text), "all");
  });
  const none = toColumn(documents.map(() => null));
  const columns: Columns = {
    actors: toColumn(documents.map(({ actors }) => actors)),
    publisher: toColumn(documents.map(({ publisher }) => publisher)),
    sources: none,
    collection: none,
    language: none,
    publishedMonth: none,
  };
  const rows = [...postings.rows(), ...openPostingsBook("later", 9).rows(gone)];
  const collection = toCollection(rows.map(fromPostingsRow));
  return {
    columns,
    ...openFitting({ columns, collection, vocabulary: toKnownWords(vocabulary.vocabulary()) }),
  };
}

function word(text: string): Condition {
  return { kind: "text", term: toTerm({ kind: "word", text, at: [0, 0] }), denied: false };
}

describe("documents that meet a condition", () => {
  const { isKnown, toPlaces } = open();
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

describe("counts of values", () => {
  it("count each document once, the most frequent first and equal ones by letters", () => {
    const { columns, toPlaces } = open();
    const places = toPlaces(PRESENT);
    expect(countCarried(columns.actors, places, { most: 9, named: [] })).toEqual({ Kim: 2, Putin: 1 });
    expect(countCarried(columns.actors, places, { most: 1, named: [] })).toEqual({ Kim: 2 });
    expect(countCarried(columns.actors, places, { most: 1, named: ["Putin", "Nobody"] })).toEqual({
      Kim: 2,
      Putin: 1,
    });
    const many = open(
      "gfbdace".split("").map((actor) => ({ text: "x", actors: [actor, "z"] })),
      [],
    );
    const counted = countCarried(many.columns.actors, many.toPlaces(PRESENT), { most: 4, named: [] });
    expect(counted).toEqual({ z: 7, a: 1, b: 1, c: 1 });
  });

  it("are the engine's where a value among them could be another, in whatever script", () => {
    const pairs = [
      ["Straße", "STRASSE"],
      ["Œuvre", "oeuvre"],
      ["国家", "國家"],
      ["é", "e"],
      ["Łódź", "lodz"],
      ["ΟΔΟΣ", "οδος"],
    ];
    for (const [one = "", other = ""] of pairs) {
      const { columns, toPlaces } = open(
        [
          { text: "one", actors: [one, "A"] },
          { text: "two", actors: [other] },
        ],
        [],
      );
      expect(countCarried(columns.actors, toPlaces(PRESENT), { most: 9, named: [] })).toBeNull();
      expect(columns.actors.doubtful).toEqual(Uint8Array.from([1, 0, 1]));
    }
  });

  it("count two values together where a document carries both, and no pair that the engine could see otherwise", () => {
    const { columns, toPlaces } = open(
      [
        { text: "one", actors: ["A", "B", "C"] },
        { text: "two", actors: ["C", "A"] },
        { text: "three", actors: ["B", "other"] },
        { text: "gone", actors: ["A", "B"] },
        { text: "four", actors: ["É", "A"] },
        { text: "five", actors: ["e"] },
      ],
      ["3"],
    );
    const count = (...some: string[]) => {
      const together = countTogether(columns.actors, toPlaces(PRESENT), some);
      return (
        together && some.flatMap((_, one) => some.slice(one + 1).map((__, at) => together(one, one + 1 + at)))
      );
    };
    expect(count("A", "B", "C")).toEqual([1, 2, 1]);
    expect(count("C", "nobody", "A")).toEqual([0, 2, 0]);
    expect(count("A", "É")).toBeNull();
    expect(count("A", "a")).toBeNull();
  });
});
