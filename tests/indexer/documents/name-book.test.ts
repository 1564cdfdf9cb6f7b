import { openNameBook } from "@/indexer/documents/name-book";
import type { Tags } from "@/search/document/document";
import { aDocument, someTags } from "../../support/documents";

const tagsOf = (...actors: string[]): Tags => someTags({ actors });

describe("a book of names", () => {
  it("gives each name once, whoever took it before", () => {
    const book = openNameBook([]);
    const note = (...names: string[]): string[] => {
      book.note(aDocument(), tagsOf(...names));
      return book.takeEntries().map(({ name }) => name);
    };
    expect(note("Ada Lovelace", "Alan Turing")).toEqual(
      expect.arrayContaining(["Ada Lovelace", "Alan Turing"]),
    );
    expect(note("Ada Lovelace", "Grace Hopper")).toEqual(["Grace Hopper"]);
  });

  it("spells a name as it learnt to, whether it remembers that or whoever took it does", () => {
    const stored = new Map<string, string>();
    const book = openNameBook([], (key) => stored.get(key));
    const first = book.toSpelling("Ada Lovelace");
    expect([first, book.toSpelling("ADA LOVELACE")]).toEqual(["Ada Lovelace", "Ada Lovelace"]);
    for (let at = 0; at < 50_000; at += 1) {
      book.toSpelling(`Nobody Number${at}`);
      if (at % 10_000 === 0) for (const { key, name } of book.takeSpellings()) stored.set(key, name);
    }
    expect(book.toSpelling("Ada LOVELACE")).toBe("Ada Lovelace");
    expect(book.toSpelling("NOBODY NUMBER7")).toBe("Nobody Number7");
    expect(book.takeSpellings().some(({ name }) => name === "Ada Lovelace")).toBe(false);
  });

  it("takes names for two that differ by a sign at a word's end, and for one that differ by case", () => {
    const book = openNameBook([]);
    const names = ["C++ News", "C# News", "c# news", "Canal", "CANAL+"];
    expect(names.map(book.toSpelling)).toEqual(["C++ News", "C# News", "C# News", "Canal", "CANAL+"]);
  });

  it("spells targets as they say, whatever was used before", () => {
    const book = openNameBook([{ name: "NATO", aliases: [], definition: "" }], () => "Nato");
    expect(book.toSpelling("nato")).toBe("NATO");
    expect(book.takeSpellings()).toMatchObject([{ name: "NATO" }]);
  });
});
