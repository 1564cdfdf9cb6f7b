import { toDependents, toForest, toPhrases } from "@/indexer/tagging/syntax/forest";

const forestOf = (...heads: number[]): number[] => [...toForest(Int32Array.from(heads))];
const phrasesOf = (...heads: number[]): string[] => {
  const forest = toForest(Int32Array.from(heads));
  return toPhrases(forest, toDependents(forest)).map(({ from, to }) => `${from}-${to}`);
};

describe("heads as trees", () => {
  it("are as they are where they are trees, with as many roots as they have", () => {
    expect(forestOf(1, -1, 1, 4, -1)).toEqual([1, -1, 1, 4, -1]);
  });

  it("are roots where the head lies outside the text", () => {
    expect(forestOf(5, -7, 1)).toEqual([-1, -1, 1]);
  });

  it("hold no circle: one of its tokens is a root, and the rest hangs on it", () => {
    expect(forestOf(1, 2, 0, 0)).toEqual([1, 2, -1, 0]);
    expect(forestOf(0, 0)).toEqual([-1, 0]);
  });

  it("do not change with a way that ends in one already walked", () => {
    expect(forestOf(-1, 0, 1, 2, 2)).toEqual([-1, 0, 1, 2, 2]);
  });

  it("have phrases from the first to the last token below", () => {
    expect(phrasesOf(1, -1, 1, 2)).toEqual(["0-1", "0-4", "2-4", "3-4"]);
    expect(phrasesOf(1, 2, 0)).toEqual(["0-1", "0-2", "0-3"]);
  });

  it("may be as deep as a text is long", () => {
    const heads = Int32Array.from({ length: 200_000 }, (_, token) => token - 1);
    const phrases = toPhrases(heads, toDependents(heads));
    expect([phrases[0], phrases[199_999]]).toEqual([
      { from: 0, to: 200_000 },
      { from: 199_999, to: 200_000 },
    ]);
  });

  it("have no more than 256 dependents on one token", () => {
    const heads = Int32Array.from({ length: 1000 }, (_, token) => (token === 0 ? -1 : 0));
    expect(toDependents(heads)[0]).toHaveLength(256);
  });
});
