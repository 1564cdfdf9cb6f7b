import { MOST_CHARACTERS_IN_PLACE } from "@/indexer/run/facts";
import { toOneRun } from "@/indexer/run/reread";

/** So many documents of so many words. */
const someRows = (count: number, words: number) => Array.from({ length: count }, () => ({ words }));

describe("what one run publishes of what was read closely", () => {
  it("is all where that is little, and nothing of nothing", () => {
    expect(toOneRun(someRows(500, 300), 384)).toHaveLength(500);
    expect(toOneRun([], 384)).toEqual([]);
  });

  it("is no more than 800,000 words", () => {
    expect(toOneRun(someRows(1_000, 1_000), 2)).toHaveLength(800);
  });

  it.each([384, 1_024])(
    "stays below a build of everything where documents are short, with %i dimensions",
    (dimensions) => {
      const taken = toOneRun(someRows(100_000, 8), dimensions).length;
      // Without its tags a document of eight words takes 2,000 characters, three times its text, and a vector.
      const most = taken * (2_000 + 3 * 8 * 6 + dimensions * 8);
      expect(most).toBeLessThan(MOST_CHARACTERS_IN_PLACE);
      expect(taken).toBeGreaterThan(2_000);
    },
  );

  it("is one document at least, however long", () => {
    expect(toOneRun(someRows(3, 5_000_000), 384)).toHaveLength(1);
  });
});
