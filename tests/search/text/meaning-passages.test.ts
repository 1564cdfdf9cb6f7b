import fc from "fast-check";
import { MOST_VECTORS, toMeaningPassages, toPassageTexts } from "@/search/text/meaning-passages";
import { toWordSpans } from "@/search/text/word-spans";

const aText = (words: number): string => Array.from({ length: words }, (_, at) => `w${at}`).join(" ");
const wordsOf = (text: string): readonly string[][] =>
  toMeaningPassages(text).map(([start, end]) => text.slice(start, end).split(" "));
const ends = (text: string) => wordsOf(text).map((words) => [words[0], words.at(-1), words.length]);

describe("passages that get a vector", () => {
  it("are one for a short text, from its first word to its last", () => {
    expect(toMeaningPassages("  “Talks, he said, go on.”  ")).toEqual([[3, 24]]);
    expect(toMeaningPassages("")).toEqual([]);
    expect(toMeaningPassages(" … -- ")).toEqual([]);
  });

  it("begin ninety words apart and hold a hundred and ten", () => {
    expect(ends(aText(290))).toEqual([
      ["w0", "w109", 110],
      ["w90", "w199", 110],
      ["w180", "w289", 110],
    ]);
  });

  it("have no last one for a few words: they join the one before", () => {
    expect(ends(aText(139))).toEqual([["w0", "w138", 139]]);
    expect(ends(aText(140))).toEqual([
      ["w0", "w109", 110],
      ["w90", "w139", 50],
    ]);
    expect(ends(aText(229)).at(-1)).toEqual(["w90", "w228", 139]);
  });

  it("hold every word as long as two hundred can, longer and further apart", () => {
    for (const words of [18_050, 32_000]) {
      const passages = wordsOf(aText(words));
      expect(passages.length).toBeLessThanOrEqual(MOST_VECTORS);
      expect(new Set(passages.flat()).size).toBe(words);
      expect(Math.max(...passages.map((passage) => passage.length))).toBeLessThanOrEqual(180);
    }
  });

  it("step over words evenly where two hundred cannot hold them all", () => {
    const passages = wordsOf(aText(100_000));
    const starts = passages.map(([first = ""]) => Number(first.slice(1)));
    expect(passages).toHaveLength(MOST_VECTORS);
    expect(new Set(passages.map((passage) => passage.length))).toEqual(new Set([180]));
    const steps = starts.slice(1).map((start, at) => start - (starts[at] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    expect(passages.at(-1)?.at(-1)).toBe("w99999");
  });

  it("count characters where a script has no spaces", () => {
    const text = "新".repeat(300);
    expect(toMeaningPassages(text)).toEqual([
      [0, 110],
      [90, 200],
      [180, 300],
    ]);
  });

  it("hold every word of any text, whole and in order", () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 30 }),
        fc.constantFrom("word ", "ไทย", "新聞 ", "\n\n", "🙂"),
        fc.constant(aText(60)),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const words = toWordSpans(text);
        const passages = toMeaningPassages(text);
        const isHeld = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
          passages.some((passage) => passage[0] <= start && end <= passage[1]);
        expect(words.filter((word) => !isHeld(word))).toEqual([]);
        const starts = passages.map(([start]) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(passages.filter(([start, end]) => start >= end || end > text.length)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("what an encoder reads of a document", () => {
  it("begins with the title", () => {
    expect(toPassageTexts(" Talks ", "They go on.")).toEqual(["Talks\nThey go on"]);
    expect(toPassageTexts("T", aText(200))).toHaveLength(toMeaningPassages(aText(200)).length);
  });

  it("does not say a title twice", () => {
    expect(toPassageTexts("Talks go on", "\nTalks go on in Geneva.")).toEqual(["Talks go on in Geneva"]);
  });

  it("is the title where there is no text, and nothing where there is neither", () => {
    expect(toPassageTexts("Talks", "")).toEqual(["Talks"]);
    expect(toPassageTexts(" ", " … ")).toEqual([]);
  });
});
