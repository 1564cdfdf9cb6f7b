import { findDates } from "@/indexer/tagging/dates/find-dates";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import { PUBLISHED, valuesOf } from "../../../support/tagging";

describe("the dates of a text", () => {
  it("are tagged once a value, each with its places", () => {
    const tags = findDates(toParsedText("In 2019 and again in 2019."), PUBLISHED);
    expect(tags).toMatchObject([{ value: "2019", mentions: [{ start: 3 }, { start: 21 }] }]);
  });

  it("never overlap: the longest wins", () => {
    expect(valuesOf("Tuesday, October 22, 2019")).toEqual(["2019-10-22"]);
  });

  it("say what is stated and what is inferred", () => {
    const tags = findDates(toParsedText("In 2019, and on Tuesday."), PUBLISHED);
    expect(tags.map(({ mentions }) => mentions[0]?.certainty)).toEqual(["stated", "inferred"]);
  });

  it("work against a date that is a month or a year", () => {
    expect(valuesOf("last year, last month", "2024-05")).toEqual(["2023", "2024-04"]);
    expect(valuesOf("last year, on Tuesday", "2024")).toEqual(["2023"]);
  });

  it("do not fail on words that are properties of objects, nor on empty or broken text", () => {
    for (const text of ["", "constructor __proto__ toString 2019", "\ud800 in 2019", "1".repeat(5000)])
      expect(() => findDates(toParsedText(text), PUBLISHED)).not.toThrow();
  });
});
