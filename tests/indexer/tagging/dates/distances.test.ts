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
      "2024-10-16",
      "2022",
      "2024-11-16",
      "2024-10-06",
    ]);
    expect(valuesOf("She will return in two weeks.")).toEqual(["2024-11-20"]);
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
      "2003-03-26",
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
