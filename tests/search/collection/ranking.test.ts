import fc from "fast-check";
import type { Concept } from "@/search/collection/concepts";
import { NO_NAMES } from "@/search/collection/names";
import { openPostingsBook } from "@/search/collection/postings-book";
import { fromPostingsRow } from "@/search/collection/postings-row";
import { countEach, toRanked, toScores } from "@/search/collection/ranking";
import { toCollection } from "@/search/collection/rows-in-memory";
import { toWords } from "@/search/text/words";

function collectionOf(alive: readonly boolean[]) {
  return {
    ...NO_NAMES.collection,
    alive: Uint8Array.from(alive, Number),
    idsOf: (places: readonly number[]) => places.map((place) => `d${place}`),
  };
}

describe("the best documents by their scores", () => {
  const documents = fc.array(fc.tuple(fc.constantFrom(0, 0.5, 1, 1.5, 2, 3, 7), fc.boolean()), {
    maxLength: 60,
  });

  it("are those that sorting all of them puts first, with all that score like the last", () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 70 }), (all, most) => {
        const scores = Float64Array.from(all, ([score]) => score);
        const sorted = [...scores].filter((score) => score > 0).sort((a, b) => b - a);
        const least = sorted[Math.min(most, sorted.length) - 1] ?? 0;
        const expected = all.flatMap(([score, isAlive], at) =>
          isAlive && score > 0 && score >= least ? [{ place: at, id: `d${at}`, score }] : [],
        );
        const ranked = toRanked(scores, collectionOf(all.map(([, isAlive]) => isAlive)), most);
        expect(ranked).toEqual(expected.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)));
      }),
    );
  });

  it("are none where nothing scores", () => {
    expect(toRanked(new Float64Array(3), collectionOf([true, true, true]), 2)).toEqual([]);
  });
});

const WORDS = ["peace", "war", "treaty", "debt", "canal"];

/** A collection of these texts, in two rows. */
function collectionOfTexts(texts: readonly string[]) {
  const rows = ["first", "second"].flatMap((name, part) => {
    const book = openPostingsBook(name, part - 1);
    texts.forEach((text, at) => {
      if (at % 2 === part) book.add(`d${at}`, toWords(text));
    });
    return book.rows();
  });
  return toCollection(rows.map(fromPostingsRow));
}

function aConcept(forms: readonly (readonly string[])[], documents: number): Concept {
  return {
    text: forms.flat().join(" "),
    forms,
    guesses: [],
    isRequired: true,
    isStrict: false,
    quotation: null,
    weight: 1,
    documents,
  };
}

describe("what documents have of a concept", () => {
  const texts = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }), {
    minLength: 1,
    maxLength: 9,
  });
  const stems = fc.constantFrom(...WORDS, "unheard").map((word) => toWords(word)[0]?.stem ?? "");
  const forms = fc.array(fc.array(stems, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  // Documents of the first row come first.
  const toOrdered = <One>(all: readonly One[]): readonly One[] =>
    [0, 1].flatMap((part) => all.filter((_, at) => at % 2 === part));

  it("is how often each has its rarest word, all its forms together", () => {
    fc.assert(
      fc.property(texts, forms, (all, some) => {
        const collection = collectionOfTexts(all.map((words) => words.join(" ")));
        const countIn = (text: readonly string[], stem: string): number =>
          toWords(text.join(" ")).filter((word) => word.stem === stem).length;
        const expected = toOrdered(all).map((text) =>
          some.reduce((sum, form) => sum + Math.min(...form.map((stem) => countIn(text, stem))), 0),
        );
        const concept = aConcept(some, 1);
        expect([...countEach(collection, concept)]).toEqual(expected);
        const scores = toScores([concept], collection, { documents: all.length, length: all.flat().length });
        expect([...scores].map((score) => score > 0)).toEqual(expected.map((count) => count > 0));
      }),
    );
  });

  it("is worth by BM25 the more the more often it stands there, and the less the longer the document is", () => {
    const [once, twice, long] = ["peace war", "peace peace", `peace ${"debt ".repeat(30)}`];
    const collection = collectionOfTexts([once, "war", twice, "canal", long]);
    const length = 2 + 1 + 2 + 1 + 31;
    const scores = toScores([aConcept([["peac"]], 3)], collection, { documents: 5, length });
    const rarity = Math.log(1 + 2.5 / 3.5);
    const worth = (count: number, words: number): number =>
      (rarity * count * 1.9) / (count + 0.9 * (0.6 + (0.4 * words) / (length / 5)));
    expect([...scores]).toEqual([worth(1, 2), worth(2, 2), worth(1, 31), 0, 0]);
  });
});
