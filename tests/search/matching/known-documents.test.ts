import { toKnownWords } from "@/search/collection/known-words";
import { type Names, NO_NAMES } from "@/search/collection/names";
import { openPostingsBook } from "@/search/collection/postings-book";
import { fromPostingsRow } from "@/search/collection/postings-row";
import { toCollection } from "@/search/collection/rows-in-memory";
import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import { findKnown } from "@/search/matching/known-documents";
import { toTerm } from "@/search/matching/terms";
import type { TextLeaf } from "@/search/query/tree";
import { toWords } from "@/search/text/words";

/** The names of a collection of these texts, of which the last is no more. */
function namesOf(texts: readonly string[]): Names {
  const book = openPostingsBook("first");
  const words = openVocabularyBook();
  texts.forEach((text, at) => {
    book.add(`d${at}`, toWords(text));
    words.add(toWords(text), "briefs");
  });
  const rows = book.rows();
  const later = openPostingsBook("later", rows.length).rows([`d${texts.length - 1}`]);
  const all = [...rows, ...later].map(fromPostingsRow);
  return { ...NO_NAMES, vocabulary: toKnownWords(words.vocabulary()), collection: toCollection(all) };
}

const names = namesOf(["peace and war", "treaties of peace", "debts", "peace"]);

const ask = (kind: TextLeaf["kind"], text: string, where: "anywhere" | "title" = "anywhere") =>
  findKnown({ term: toTerm({ kind, text, at: [0, 0] }), where }, names);

describe("what is known of a lookup without the engine", () => {
  it("is which documents have a word in any of its forms, those that are no more left out", () => {
    expect(ask("word", "peaces")).toEqual(["d0", "d1"]);
    expect(ask("word", "treaty")).toEqual(["d1"]);
  });

  it.each([
    ["word", "unheard"],
    ["phrase", "unheard of"],
    ["word", "peace-unheard"],
  ] as const)("is that no document has a %s with a word that none has", (kind, text) => {
    expect(ask(kind, text)).toEqual([]);
    expect(ask(kind, text, "title")).toEqual([]);
  });

  it("is nothing of quotations, beginnings, words in a row and titles that may be there", () => {
    expect(ask("phrase", "peace")).toBeNull();
    expect(ask("beginning", "unh")).toBeNull();
    expect(ask("word", "peace-war")).toBeNull();
    expect(ask("word", "peace", "title")).toBeNull();
  });

  it("is nothing at all of a collection without postings", () => {
    expect(
      findKnown({ term: toTerm({ kind: "word", text: "a", at: [0, 0] }), where: "anywhere" }, NO_NAMES),
    ).toBeNull();
  });
});
