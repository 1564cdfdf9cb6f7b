import { toKnownItems } from "@/bench/relevance/known-items";

const WORDS = Array.from({ length: 400 }, (_, index) => `w${index}x`);
const DOCUMENTS = Array.from({ length: 300 }, (_, index) => ({
  id: `d${index}`,
  title: null,
  text: index === 0 ? "Too short." : WORDS.map((word) => `${word}${index}`).join(" "),
  published: null,
}));

describe("known-item queries", () => {
  it("are 5 to 25 words of one stretch of their document, in order, with some left out and a few wrong", () => {
    const { queries, judgements } = toKnownItems(DOCUMENTS, "a seed");
    expect(queries).toHaveLength(200);
    expect(queries.some(({ id }) => id === "d0")).toBe(false);
    let [right, wrong] = [0, 0];
    for (const { id, text } of queries) {
      const words = text.split(" ");
      expect(words.length).toBeGreaterThanOrEqual(5);
      expect(words.length).toBeLessThanOrEqual(25);
      const own = words.filter((word) => word.endsWith(`x${id.slice(1)}`));
      const places = own.map((word) => WORDS.indexOf(word.slice(0, word.indexOf("x") + 1)));
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBeLessThan(36);
      expect([...(judgements.get(id) ?? [])]).toEqual([[id, 1]]);
      right += own.length;
      wrong += words.length - own.length;
    }
    expect(wrong / (right + wrong)).toBeCloseTo(0.1, 1);
  });

  it("are the same for the same seed, and others for another", () => {
    expect(toKnownItems(DOCUMENTS, "a")).toEqual(toKnownItems(DOCUMENTS, "a"));
    expect(toKnownItems(DOCUMENTS, "a").queries).not.toEqual(toKnownItems(DOCUMENTS, "b").queries);
  });
});
