import fc from "fast-check";
import { NO_NAMES } from "@/search/collection/names";
import { toRanked } from "@/search/collection/ranking";

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
