import { toRankedClose, toWeight } from "@/search/answer/close/ranked-close";
import { MEANING_WEIGHT, WORDS_WEIGHT } from "@/search/answer/close/weights";

const candidate = (id: string, score: number) => ({ id, score });
const BEST = { score: 10, cosine: 0.8 };
const NEAR = (near: Readonly<Record<string, number>>) => ({
  best: BEST.cosine,
  of: (id: string) => near[id] ?? null,
  isGuessed: (id: string) => !(id in near),
});

const rank = (candidates: ReturnType<typeof candidate>[], near: Record<string, number>): unknown =>
  toRankedClose(candidates, NEAR(near), BEST.score).map(({ of, why }) => [of.id, why]);

describe("the ranking of close matches", () => {
  it("weighs meaning and words, each scaled by the question's best", () => {
    expect(MEANING_WEIGHT + WORDS_WEIGHT).toBeCloseTo(1);
    expect(toWeight(10, 0.8, BEST)).toBeCloseTo(1);
    expect(toWeight(5, 0.4, BEST)).toBeCloseTo(0.5);
    expect(toWeight(0, -0.5, BEST)).toBe(0);
  });

  it("says of none that it was found by its meaning where that is far, or was only guessed", () => {
    expect(rank([candidate("a", 10), candidate("b", 5)], { a: 0.05, b: 0.1 })).toEqual([
      ["a", "words"],
      ["b", "words"],
    ]);
    const guessed = { best: 0.8, of: () => 0.5, isGuessed: (id: string) => id === "b" };
    const ranked = toRankedClose([candidate("a", 0), candidate("b", 1)], guessed, 10);
    expect(ranked.map(({ of, why }) => [of.id, why])).toEqual([
      ["b", "words"],
      ["a", "meaning"],
    ]);
  });

  it("says by what each was found, and orders equals by id", () => {
    expect(
      rank([candidate("b", 0), candidate("a", 0), candidate("w", 10)], { a: 0.8, b: 0.8, w: 0.1 }),
    ).toEqual([
      ["a", "meaning"],
      ["b", "meaning"],
      ["w", "words"],
    ]);
  });

  it("ranks by words alone what has no vectors", () => {
    expect(toWeight(10, null, BEST)).toBe(1);
    expect(rank([candidate("read", 10), candidate("unread", 10)], { read: 0.4 })).toEqual([
      ["unread", "words"],
      ["read", "words"],
    ]);
  });

  it("is not led by meaning where nothing is near", () => {
    expect(toWeight(0, 0.05, { score: 0, cosine: 0.05 })).toBeLessThan(0.2);
  });
});
