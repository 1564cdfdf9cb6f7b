import { toKnownWords } from "@/search/collection/known-words";
import { findNearest } from "@/search/collection/near-words";

const counts = new Map([
  ["treaty", 4],
  ["peace", 2],
  ["bundeswehr", 3],
]);
const NO_WORDS = { documents: 9, length: 90, stems: counts, words: counts, compounds: new Map() };

/** The words, and how often all of them were gone through. */
function counted(words: ReadonlyMap<string, number>) {
  const times = { alike: 0, holding: 0 };
  const known = toKnownWords({ ...NO_WORDS, words });
  return {
    times,
    words: {
      ...known,
      alike: (word: string, slips: number) => {
        times.alike += 1;
        return known.alike(word, slips);
      },
      holding: (part: string, shortest: number, most: number) => {
        times.holding += 1;
        return known.holding(part, shortest, most);
      },
    },
  };
}

describe("what a word that nobody wrote may stand for", () => {
  it.each([
    ["treatty", ["treaty"]],
    ["bundes", ["bundeswehr"]],
    ["zucchini", []],
  ])("of %s is %j, and to hear it again takes no going through all words", (word, expected) => {
    const { words, times } = counted(counts);
    expect(findNearest(word, words)).toEqual(expected);
    const before = { ...times };
    expect(findNearest(word, words)).toEqual(expected);
    expect(times).toEqual(before);
    expect(times.alike).toBe(1);
  });

  it("is of these words alone: another collection has others", () => {
    expect(findNearest("treatty", counted(counts).words)).toEqual(["treaty"]);
    expect(findNearest("treatty", counted(new Map([["peace", 2]])).words)).toEqual([]);
  });
});
