import fc from "fast-check";
import { toClearCut } from "@/search/matching/clear-cut";
import { toSnippets } from "@/search/matching/marks";
import { toPassageSnippet } from "@/search/matching/passage-snippet";
import { toWantedTerms } from "@/search/matching/terms";
import { parseQuery } from "@/search/query/parser";

const CHARACTERS = new Intl.Segmenter("und", { granularity: "grapheme" });
const WORDS = new Intl.Segmenter("und", { granularity: "word" });

/** What stands between marks: words of scripts with and without spaces, characters of several code points, words without an end. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  Thai: ["ข่าวจากกรุงเทพ", "รายงานว่าผู้ว่าราชการ", "เดินทางไปเยี่ยมประชาชน"],
  Chinese: ["北京時間今日清晨，", "發言人表示", "雙方就合作事項達成共識。"],
  Japanese: ["東京港の倉庫で", "火事があり、", "けが人はいなかったという"],
  pictures: ["👩‍👩‍👧‍👦", "🇰🇷", "👍🏽", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  "signs above and below": ["e\u0301\u0323", "क्षि", "נִּ", "각"],
  Arabic: ["وقال المتحدث ", "إن السفينة غادرت ", "الميناء صباح اليوم "],
  "Latin letters with signs": [
    "It’s “so”, ",
    "e\u0301te\u0301 ",
    "a\r\nb ",
    "no…\n",
    "cafés – ",
    "plain words ",
  ],
  "long words": ["a".repeat(90), "b".repeat(200), "𝔘".repeat(40)],
};
const MARKED: Readonly<Record<string, string>> = {
  Thai: "น้ำท่วม",
  Chinese: "外交部",
  Japanese: "消防車",
  Arabic: "لوكوورد ",
};

const isBoundary = (segmenter: Intl.Segmenter, text: string, at: number): boolean =>
  at === text.length || segmenter.segment(text).containing(at)?.index === at;

describe.each(Object.keys(PIECES))("an extract of a text in %s", (script) => {
  const word = MARKED[script] ?? " weir ";
  const terms = toWantedTerms(parseQuery(word.trim()).tree);
  // A mark in every seventh place at most: between marks that stand side by side nothing can be cut.
  const texts = fc
    .array(fc.constantFrom(...(PIECES[script] ?? []), word), { minLength: 60, maxLength: 160 })
    .map((pieces) =>
      pieces.map((one, at) => (at % 7 > 0 && one === word ? (PIECES[script]?.[0] ?? "") : one)).join(""),
    );

  it("is cut between characters, in no marked word, and not right before or after one", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const meant = toPassageSnippet(text, [Math.floor(text.length / 3), text.length], terms);
        for (const snippet of [...toSnippets(text, terms), ...(meant === null ? [] : [meant])]) {
          const end = snippet.start + snippet.parts.map((part) => part.text).join("").length;
          expect(isBoundary(CHARACTERS, text, snippet.start)).toBe(true);
          expect(isBoundary(CHARACTERS, text, end)).toBe(true);
          const { parts, cut } = snippet;
          for (const part of [cut.start ? parts[0] : undefined, cut.end ? parts.at(-1) : undefined]) {
            expect(part?.match ?? false).toBe(false);
            expect(part?.text.length ?? 99).toBeGreaterThan(3);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a cut", () => {
  it.each([
    ["ข่าวจากกรุงเทพมหานครวันนี้รายงานว่าผู้ว่าราชการจังหวัดเดินทางไปเยี่ยมประชาชน"],
    ["北京時間今日清晨外交部發言人表示雙方就合作事項達成共識並將在下月舉行第二輪談判"],
    ["東京港の倉庫で火事があり消防車が二十台出動したがけが人はいなかったという"],
  ])("in a script without spaces parts no word of a dictionary: %s", (text) => {
    for (let at = 20; at < text.length - 20; at += 1)
      for (const step of [1, -1] as const)
        expect(isBoundary(WORDS, text, toClearCut(text, at, step, [0, text.length], []))).toBe(true);
  });

  it("stays in the text, whatever it is", () => {
    const text = `x${"\u0301".repeat(400)}`;
    for (const step of [1, -1] as const) {
      const at = toClearCut(text, 200, step, [0, text.length], []);
      expect([0, text.length]).toContain(at);
    }
  });
});
