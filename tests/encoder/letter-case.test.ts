import { toLetterCase } from "@/encoder/letter-case";

describe("the letter case of a word", () => {
  it.each([
    ["talks", 0],
    ["1,200", 0],
    ["中文", 0],
    ["", 0],
    ["Berlin", 1],
    ["“Berlin”", 1],
    ["Éire", 1],
    ["ǅep", 1],
    ["O’clock", 1],
    ["A", 2],
    ["NATO", 2],
    ["U.S.", 2],
    ["ЕС", 2],
    ["F16", 2],
    ["iPhone", 3],
    ["McDonald", 3],
    ["AfD", 3],
  ])("%s is %d", (word, letterCase) => {
    expect(toLetterCase(word)).toBe(letterCase);
  });
});
