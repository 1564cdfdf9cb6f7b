import { toCompounds } from "@/search/text/compounds";
import { toNumberSpellings } from "@/search/text/number-spellings";
import { toWords } from "@/search/text/words";

describe("compounds of a text", () => {
  it.each([
    ["An e-mail from the F‑16", ["e-mail", "f-16"]],
    ["state-of-the-art", ["state-of-the-art", "state-of", "of-the", "the-art"]],
    ["call 030 1234567, or 030-123-4567", ["030-1234567", "030-123-4567", "123-4567"]],
    ["DE is 89 3704 0044 0532 0130 00", ["89-3704-0044-0532-0130-00", "3704-0044-0532-0130-00"]],
    ["Call +1 (202) 555-0143", ["1-202-555-0143", "202-555-0143"]],
    ["to DE89 3704 0044 0532 0130 00 today", ["3704-0044-0532-0130-00", "de89-3704-0044-0532-0130-00"]],
    ["to GB29 NWBK 6016 1331 9268 19", ["6016-1331-9268-19", "gb29-nwbk-6016-1331-9268-19"]],
    ["on ab12 they went away four 1234 5", []],
    ["In 2024, 300 came; 24 or 25", []],
    ["In 2024 (300 came) there", []],
    ["war – peace, a/b, north, east", []],
    ["end. - Then", []],
    ["Hawaiʻi, Qur’an and O'Neil", ["hawai-i", "qur-an", "o-neil"]],
    ["об’єднання у Камʼянка", ["об-єднання", "кам-янка"]],
    ["it's, we'll, I'd, they're, can't, zo'n, Kim’s, l'une, d’or, qu'un, n'est", []],
    ["U.S.C. and N.A.T.O.", ["u-s-c", "n-a-t-o"]],
    ["the U.S. and e.g. J. Doe, A. B. C.", []],
  ])("of %j are %j", (text, compounds) => {
    expect([...toCompounds(toWords(text))]).toEqual(compounds);
  });

  it("are never those of a table of numbers", () => {
    const row = Array.from({ length: 40 }, (_, at) => 1000 + at).join(" ");
    expect(toCompounds(toWords(row)).size).toBe(0);
  });
});

describe("the other ways to write a number", () => {
  it.each([
    ["1,234.56", ["1234-56", "1-234-56"]],
    ["1.234,56", ["1234-56", "1-234-56"]],
    ["1234.56", ["1234-56", "1-234-56"]],
    ["12 345 678", ["12345678", "12-345-678"]],
    ["3000", ["3000", "3-000"]],
    ["12.5", ["12-5", "12-5"]],
    ["1,23,456", []],
    ["2024-10", []],
    ["1,234.567.89", []],
    ["F16", []],
  ])("%s are %j", (text, spellings) => {
    expect(toNumberSpellings(toWords(text))).toEqual(spellings);
  });
});
