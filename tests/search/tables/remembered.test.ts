import { remembered } from "@/search/tables/remembered";

function counting() {
  const wanted: string[] = [];
  const answer = remembered((word) => {
    wanted.push(word);
    return word.length;
  });
  return { wanted, answer };
}

describe("answers about words that are remembered", () => {
  it("are looked for once each, those that are nothing too", () => {
    const { wanted, answer } = counting();
    expect(["war", "", "war", ""].map(answer)).toEqual([3, 0, 3, 0]);
    expect(wanted).toEqual(["war", ""]);
  });

  it("do not pile up: of too many those are looked for again that were not wanted for longest", () => {
    const { wanted, answer } = counting();
    const words = Array.from({ length: 30_000 }, (_, at) => `word${at}`);
    for (const word of words) answer(word);
    answer("word29999");
    expect(wanted).toHaveLength(30_000);
    answer("word0");
    expect(wanted).toHaveLength(30_001);
  });

  it("are given of a word that is longer than all that is remembered", () => {
    const { answer } = counting();
    const long = "w".repeat(600_000);
    expect([answer(long), answer("war"), answer(long)]).toEqual([600_000, 3, 600_000]);
  });
});
