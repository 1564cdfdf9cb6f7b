import fc from "fast-check";
import { mayFit } from "@/search/collection/may-match";
import { openPostingsBook } from "@/search/collection/postings-book";
import { fromPostingsRow } from "@/search/collection/postings-row";
import { toCollection } from "@/search/collection/rows-in-memory";
import { parseQuery } from "@/search/query/parser";
import { toWords } from "@/search/text/words";

const WORDS = ["peace", "war", "treaty", "debt", "railroad", "canal"];

/** A collection of these texts, of which the last is no more. */
function collectionOf(texts: readonly string[]) {
  const book = openPostingsBook("first");
  texts.forEach((text, at) => void book.add(`d${at}`, toWords(text)));
  const rows = book.rows();
  const later = openPostingsBook("later", rows.length).rows([`d${texts.length - 1}`]);
  const all = [...rows, ...later].map(fromPostingsRow);
  return toCollection(all);
}

function ask(query: string, texts: readonly string[]): boolean {
  const { tree } = parseQuery(query);
  if (tree === null) throw new Error(`${query} asks nothing.`);
  return mayFit(tree, collectionOf(texts));
}

describe("whether any document may fit", () => {
  const texts = ["peace and war", "a treaty of peace", "debts", "railroads and canals"];

  it.each([
    ["peace treaty", true],
    ["war treaty", false],
    ["treaties peaces", true],
    ["war OR (treaty debt)", true],
    ["(war treaty) OR (treaty debt)", false],
    ['"peace war"', true],
    ["peace -war", true],
    ["railroad", false],
    ["unheard", false],
    ["war unheard OR debt", true],
    ["war rail*", true],
    ["war treaty rail*", false],
    ["war publisher:YTN", true],
  ])("%s: %s", (query, expected) => expect(ask(query, texts)).toBe(expected));

  it("is denied only where no text has all the words of some alternative", () => {
    const word = fc.constantFrom(...WORDS);
    const words = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 2, maxLength: 6 }),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        (documents, alternatives) => {
          const query = alternatives.map((some) => `(${some.join(" ")})`).join(" OR ");
          const fits = documents
            .slice(0, -1)
            .some((document) => alternatives.some((some) => some.every((one) => document.includes(one))));
          expect(
            ask(
              query,
              documents.map((document) => document.join(" ")),
            ),
          ).toBe(fits);
        },
      ),
    );
  });
});
