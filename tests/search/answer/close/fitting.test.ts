import { toLacking } from "@/search/answer/close/fitting";
import type { Concept } from "@/search/collection/concepts";
import { openPostingsBook } from "@/search/collection/postings-book";
import { fromPostingsRow } from "@/search/collection/postings-row";
import { toCollection } from "@/search/collection/rows-in-memory";
import { toWords } from "@/search/text/words";

const TEXTS = ["peace and war", "peace on the canal", "a treaty of peace, a war, a canal"];
const book = openPostingsBook("texts");
TEXTS.forEach((text, at) => void book.add(`d${at}`, toWords(text)));
const collection = toCollection(book.rows().map(fromPostingsRow));

const toConcept = (text: string, changes: Partial<Concept> = {}): Concept => ({
  text,
  forms: [toWords(text).map(({ stem }) => stem)],
  guesses: [],
  isRequired: true,
  isStrict: false,
  quotation: null,
  weight: 1,
  documents: 1,
  ...changes,
});

function lackingOf(concepts: readonly Concept[], without: readonly string[] = []) {
  const ranked = TEXTS.map((_, place) => ({ place, id: `d${place}`, score: 3 - place }));
  const request = {
    concepts,
    ranking: concepts,
    vector: Promise.resolve(null),
    without: new Set(without),
    within: null,
    exact: null,
  };
  return toLacking(ranked, request, collection).map(({ id, missing, isWhole }) => [id, missing, isWhole]);
}

describe("what ranked documents lack", () => {
  it("are the words that they do not have, each once, in the order of the text", () => {
    const concepts = ["peace", "wars", "canals"].map((text) => toConcept(text));
    expect(lackingOf(concepts)).toEqual([
      ["d0", ["canals"], false],
      ["d1", ["wars"], false],
      ["d2", [], true],
    ]);
  });

  it("is a word that nobody wrote, even where a document has one near to it", () => {
    const guessed = toConcept("peece", { forms: [["peac"]], guesses: ["peace"] });
    expect(lackingOf([guessed]).map(([, missing]) => missing)).toEqual([["peece"], ["peece"], ["peece"]]);
  });

  it("is nothing where any of the spellings is there, and makes no document less whole that is not required", () => {
    const either = toConcept("war", { forms: [["war"], ["canal"]] });
    const wanted = toConcept("treaty", { isRequired: false });
    expect(lackingOf([either, wanted], ["d1"])).toEqual([
      ["d0", ["treaty"], true],
      ["d2", [], true],
    ]);
  });
});
