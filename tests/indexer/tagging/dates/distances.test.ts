import { datesOf, valuesOf } from "../../../support/tagging";

describe("times told from another time", () => {
  it("steps by weeks, months and years", () => {
    expect(valuesOf("last week, this month, this past week, next year")).toEqual([
      "2024-W44",
      "2024-11",
      "2024-W44",
      "2025",
    ]);
  });

  it("reads the edges of the present year, month and week", () => {
    expect(valuesOf("by the end of the year, later in the week, by year end")).toEqual([
      "2024",
      "2024-W45",
      "2024",
    ]);
  });

  it("counts back and ahead", () => {
    expect(valuesOf("three weeks ago, two years ago, ten days from now, a month ago")).toEqual([
      "2024-W42",
      "2022",
      "2024-11-16",
      "2024-10",
    ]);
    expect(valuesOf("She will return in two weeks.")).toEqual(["2024-W47"]);
  });

  it("is no finer than the words, unless they say to the day or somebody arranges it", () => {
    expect(valuesOf("two decades ago, three centuries ago, a week ago")).toEqual(["200", "17", "2024-W44"]);
    expect(valuesOf("They are eligible for release: it will end in 25 years.")).toEqual(["2049"]);
    expect(valuesOf("two years ago today")).toEqual(["2022-11-06"]);
    expect(valuesOf("I will leave in two months.")).toEqual(["2025-01-06"]);
    expect(valuesOf('"I will leave in two months," she said.')).toEqual(["2025-01"]);
  });

  it("counts from a date beside it", () => {
    expect(valuesOf("two weeks before May 13, 2019; three days after Christmas 2020")).toEqual([
      "2019-04-29",
      "2020-12-28",
    ]);
  });

  it("counts from the date the text told last", () => {
    expect(valuesOf("The war began on March 5, 2003. Three weeks later, Baghdad fell.")).toEqual([
      "2003-03-05",
      "2003-W13",
    ]);
    expect(valuesOf("They met in 2001. Two years earlier they had not.")).toEqual(["2001", "1999"]);
    expect(valuesOf("On Monday he left. The next day, she followed.")).toEqual(["2024-11-04", "2024-11-05"]);
  });

  it("leaves durations alone", () => {
    const texts = [
      "for three weeks",
      "over the last year",
      "during the past decade",
      "built in two days",
      "a minute",
      "one second",
      "a two-year plan",
      "several years ago",
      "now",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });

  it("has a value of its own for the present", () => {
    expect(valuesOf("right now, at the moment, at present")).toEqual(Array(3).fill("PRESENT_REF"));
    expect(datesOf("up to date, the present king, at the moment of truth")).toEqual([]);
  });

  it("has no value without the document's date", () => {
    expect(datesOf("last week, three weeks ago, by the end of the year, right now", null)).toEqual([]);
  });
});
