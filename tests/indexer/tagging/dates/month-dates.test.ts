import { datesOf, valuesOf } from "../../../support/tagging";

describe("days of a month", () => {
  it("reads them with a year, day or month first", () => {
    expect(
      valuesOf("December 31, 2024; Tuesday, Dec. 31 2024; 31 December 2024; the 31st of December, 2024"),
    ).toEqual(Array(4).fill("2024-12-31"));
  });

  it("reads days and years in words", () => {
    expect(valuesOf("on the third of May 1998")).toEqual(["1998-05-03"]);
    expect(valuesOf("born March twenty-one, nineteen seventy-two")).toEqual(["1972-03-21"]);
  });

  it("reads them with other signs between", () => {
    expect(valuesOf("4-Jan-2019, Sep-23-2020, 2019-Aug-01, 23/Sep/2020")).toEqual([
      "2019-01-04",
      "2020-09-23",
      "2019-08-01",
      "2020-09-23",
    ]);
  });

  it("begins no date inside a word, whatever its script", () => {
    expect(valuesOf("12May 2019, éMay 12, 2019, ЖMay 12, 2019, aMay 12, 2019, 𝒜May 12, 2019")).toEqual(
      valuesOf("2019, 2019, 2019, 2019, 2019"),
    );
    expect(valuesOf("(May 12, 2019)")).toEqual(["2019-05-12"]);
    expect(valuesOf("—May 12, 2019")).toEqual(["2019-05-12"]);
  });

  it("takes no year for a day", () => {
    expect(datesOf("in May 2019")).toEqual(["May 2019 = 2019-05"]);
    expect(datesOf("on May 20, 2019")).toEqual(["May 20, 2019 = 2019-05-20"]);
  });

  it("looks back for the year in news", () => {
    expect(valuesOf("They met on December 20.")).toEqual(["2023-12-20"]);
    expect(valuesOf("They met on the 22nd of October.")).toEqual(["2024-10-22"]);
  });

  it("looks ahead where the sentence does", () => {
    expect(valuesOf("They will meet on January 20.")).toEqual(["2025-01-20"]);
    expect(valuesOf("The vote is to be held on December 20.")).toEqual(["2024-12-20"]);
  });

  it("does not look ahead for what another sentence says", () => {
    expect(valuesOf("It will rain. They met on December 20.")).toEqual(["2023-12-20"]);
  });

  it("gives both ends of a range, and the first borrows the year", () => {
    expect(datesOf("May 3-5, 2019")).toEqual(["May 3 = 2019-05-03", "5, 2019 = 2019-05-05"]);
    expect(valuesOf("3-5 May 2019")).toEqual(["2019-05-03", "2019-05-05"]);
    expect(valuesOf("from May 3 to June 5, 2016")).toEqual(["2016-05-03", "2016-06-05"]);
  });

  it("gives no value to a day without a year when the document has no date", () => {
    expect(datesOf("on December 20", null)).toEqual([]);
    expect(valuesOf("on December 20, 2019", null)).toEqual(["2019-12-20"]);
  });

  it("does not fire on words that only look like months", () => {
    const texts = [
      "You may 12 times retry",
      "they march 12 miles",
      "May I ask",
      "it may be 5 o'clock",
      "The Sun, a paper",
      "he sat 3 rows back",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });

  it("does not invent days", () => {
    expect(valuesOf("on February 30, 2019")).not.toContain("2019-02-30");
  });
});
