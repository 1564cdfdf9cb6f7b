import { datesOf, valuesOf } from "../../../support/tagging";

describe("months", () => {
  it("reads them with a year in any case", () => {
    expect(valuesOf("December 2023, june of 1992, Dec/2018, 2017 April, April of '87")).toEqual([
      "2023-12",
      "1992-06",
      "2018-12",
      "2017-04",
      "1987-04",
    ]);
  });

  it("reads those alone after a word that leads a time", () => {
    expect(valuesOf("since May, the end of October, mid-March, early September")).toEqual([
      "2024-05",
      "2024-10",
      "2024-03",
      "2024-09",
    ]);
  });

  it("looks back, or ahead where the sentence does", () => {
    expect(valuesOf("It began in December.")).toEqual(["2023-12"]);
    expect(valuesOf("It will begin in March.")).toEqual(["2025-03"]);
  });

  it("follows last, this and next", () => {
    expect(valuesOf("last December, last October, next March, December of last year")).toEqual([
      "2023-12",
      "2024-10",
      "2025-03",
      "2023-12",
    ]);
  });

  it("lets the first of two months borrow the year", () => {
    expect(valuesOf("March and April 2015")).toEqual(["2015-03", "2015-04"]);
  });

  it("does not fire on marches, on Theresa May or on the verb may", () => {
    const texts = [
      "the March on Washington",
      "Theresa May spoke. A speech by May followed.",
      "March on",
      "one may ask",
      "the march of time",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });
});

describe("months by their number", () => {
  it("are found with a year", () => {
    expect(valuesOf("the third month of 2021, the 9th month of next year")).toEqual(["2021-03", "2025-09"]);
  });

  it("are not found without one", () => {
    expect(datesOf("the third month of the siege")).toEqual([]);
  });
});
