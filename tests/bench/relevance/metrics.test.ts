import { toMean, toNdcg, toRecall, toReciprocalRank } from "@/bench/relevance/metrics";

const GRADES = new Map([
  ["a", 2],
  ["b", 1],
  ["c", 0],
  ["d", 1],
]);

describe("nDCG", () => {
  it("is 1 for the best order, and whatever follows the judged documents changes nothing", () => {
    expect(toNdcg(["a", "b", "d"], GRADES, 10)).toBeCloseTo(1, 12);
    expect(toNdcg(["a", "d", "b", "c", "x"], GRADES, 10)).toBeCloseTo(1, 12);
  });

  it("takes the grade as gain, discounted by log2 of the rank plus one", () => {
    // Found: 1 at rank 1, 2 at rank 3: 1 / 1 + 2 / 2. Best: 2 / 1 + 1 / log2(3) + 1 / 2.
    expect(toNdcg(["b", "x", "a"], GRADES, 10)).toBeCloseTo(2 / (2.5 + 0.6309297536), 9);
  });

  it("looks no deeper than it is told, in the best order too", () => {
    expect(toNdcg(["x", "a"], GRADES, 1)).toBe(0);
    expect(toNdcg(["b", "a"], GRADES, 1)).toBe(0.5);
  });

  it("is 0 where nothing is found or nothing is relevant", () => {
    expect(toNdcg([], GRADES, 10)).toBe(0);
    expect(toNdcg(["c"], new Map([["c", 0]]), 10)).toBe(0);
  });
});

describe("recall", () => {
  it("counts documents of grade 1 or more up to a depth", () => {
    expect(toRecall(["b", "c", "x", "a"], GRADES, 100)).toBeCloseTo(2 / 3, 12);
    expect(toRecall(["b", "c", "x", "a"], GRADES, 3)).toBeCloseTo(1 / 3, 12);
    expect(toRecall(["c"], new Map([["c", 0]]), 100)).toBe(0);
  });
});

describe("the reciprocal rank", () => {
  it("is that of the first relevant document", () => {
    expect(toReciprocalRank(["x", "c", "d", "a"], GRADES, 10)).toBeCloseTo(1 / 3, 12);
    expect(toReciprocalRank(["x", "c", "d"], GRADES, 2)).toBe(0);
  });
});

describe("the mean", () => {
  it("is 0 of nothing", () => {
    expect(toMean([])).toBe(0);
    expect(toMean([1, 0, 0.5])).toBe(0.5);
  });
});
