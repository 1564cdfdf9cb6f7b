import fc from "fast-check";
import { openValueBook } from "@/search/collection/value-book";

const part = fc.constantFrom(
  "a",
  "B",
  "é",
  "e",
  "ß",
  "ss",
  "国",
  "國",
  "Я",
  "я",
  "👍",
  "-",
  " ",
  "7",
  "\u0000",
);
const value = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));

describe("a book of values", () => {
  it("gives each value one number, in the order in which they come, and the value of each number", () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        const book = openValueBook();
        const distinct = [...new Set(values)];
        const numbers = values.map(book.enter);
        expect(numbers).toEqual(values.map((one) => distinct.indexOf(one)));
        expect(distinct.map((_, number) => book.at(number))).toEqual(distinct);
        expect(distinct.map(book.find)).toEqual(distinct.map((_, number) => number));
      }),
    );
  });

  it("knows a hundred thousand, and none for another", () => {
    const book = openValueBook();
    const all = Array.from({ length: 100_000 }, (_, at) => `Ann Number${at.toString(36)}`);
    all.forEach(book.enter);
    expect(all.every((one, at) => book.find(one) === at && book.at(at) === one)).toBe(true);
    expect(book.toDoubtful().every((doubt) => doubt === 0)).toBe(true);
    expect([book.size(), book.find("Ann Number"), book.find("ann number0")]).toEqual([100_000, -1, null]);
  });

  it("is in doubt about values that the engine may fold to one, and about no others", () => {
    const book = openValueBook();
    for (const one of ["Straße", "Other", "STRASSE", "国家", "國家", "Others"]) book.enter(one);
    expect([...book.toDoubtful()]).toEqual([1, 0, 1, 1, 1, 0]);
    expect([book.find("strasse"), book.find("o"), book.find("OTHER")]).toEqual([null, -1, null]);
  });
});
