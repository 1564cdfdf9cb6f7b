import { NEWS_WORDS } from "@/bench/news/words";
import { listNews } from "@/bench/news/write-news";
import { PICTURES, SEARCHES, toRatios } from "@/bench/search/comparisons";
import { race, type Times } from "@/bench/search/race";
import { toQuestions, toTexts, toUnknownTexts } from "@/bench/search/searches";
import { toMilliseconds, toRatio } from "@/bench/search/times";
import { toWords } from "@/search/text/words";

const TIMES: Times = {
  slow: [
    [20, 40, 60],
    [20, 20, 20],
    [900, 100, 100],
  ],
  fast: [
    [10, 10, 10],
    [10, 10, 10],
    [100, 100, 100],
  ],
};

describe("what a race is judged by", () => {
  it("is the median round, so that a disturbed one decides nothing", () => {
    expect(toRatio(TIMES, "slow", "fast")).toBe(2);
    expect(toRatio(TIMES, "fast", "slow")).toBe(0.5);
    expect(toMilliseconds(TIMES, "slow", 0.5)).toBe(40);
    expect(toMilliseconds(TIMES, "slow", 0.95)).toBe(900);
  });

  it("is a ratio of two who ran: a name that nobody has would be a ratio of nothing", () => {
    expect(toRatios({ both: ["slow", "fast"] }, TIMES)).toEqual({ both: 2 });
    for (const [one, other] of [...Object.values(SEARCHES), ...Object.values(PICTURES)])
      expect(one).not.toBe(other);
  });
});

describe("a race", () => {
  it("has each thing answered by all before the next, each answer under another number", async () => {
    const seen: string[] = [];
    const numbers = new Set<number>();
    const runner = (name: string) => async (one: string, at: number) => {
      seen.push(`${name} ${one}`);
      numbers.add(at);
    };
    const times = await race({ a: runner("a"), b: runner("b") }, 2, (round) => [`${round}x`, `${round}y`]);
    expect(seen.slice(0, 4)).toEqual(["a 0x", "b 0x", "a 0y", "b 0y"]);
    expect(numbers.size).toBe(8);
    expect(times.a?.map((round) => round.length)).toEqual([2, 2]);
  });
});

describe("the searches of a race", () => {
  it("are of words that some reports have and some have not, and where it is said, of one that none has", () => {
    const reports = Array.from(listNews(300), ({ title, text }) => {
      return new Set(toWords(`${title} ${text}`).map(({ stem }) => stem));
    });
    const toCounts = (text: string): readonly number[] =>
      toWords(text).map(({ stem }) => reports.filter((stems) => stems.has(stem)).length);
    const isInSome = (count: number): boolean => count > 0 && count < reports.length;
    expect(NEWS_WORDS.filter((word) => !toCounts(word).every(isInSome))).toEqual([]);
    expect(toTexts(1).flatMap(toCounts).every(isInSome)).toBe(true);
    for (const [known = 0, unknown] of toUnknownTexts(1).map(toCounts))
      expect([isInSome(known), unknown]).toEqual([true, 0]);
  });

  it("are others in each round", () => {
    const rounds = Array.from({ length: 7 }, (_, round) => round);
    for (const make of [toTexts, toUnknownTexts, toQuestions]) {
      const all = rounds.flatMap((round) => make(round));
      expect(new Set(all).size).toBe(all.length);
    }
  });
});
