import { datesOf, valuesOf } from "../../../support/tagging";

describe("days that a speaker names", () => {
  it("count from the day that stands beside the quote, before it or behind", () => {
    expect(valuesOf('She said on Monday: "Today we signed, tomorrow we sail."')).toEqual([
      "2024-11-04",
      "2024-11-04",
      "2024-11-05",
    ]);
    expect(valuesOf("“Yesterday was dark,” he told the paper on Monday evening.")).toEqual([
      "2024-11-03",
      "2024-11-04",
    ]);
  });

  it("count from the latest day of the story where none stands beside", () => {
    expect(
      valuesOf('The mine caved in on Saturday. On Monday it shut. "We wept last night," a miner said.'),
    ).toEqual(["2024-11-02", "2024-11-04", "2024-11-03"]);
    expect(valuesOf('The bill passed on Monday. "In two days we will vote again," she said.')).toEqual([
      "2024-11-04",
      "2024-11-06",
    ]);
  });

  it("count from the document's day where the story names none of late, and outside of quotes", () => {
    expect(valuesOf('It began on March 3, 2020. "Today we mourn," she said.').at(-1)).toBe("2024-11-06");
    expect(valuesOf("The mine caved in on Saturday. Today it opened again.").at(-1)).toBe("2024-11-06");
  });

  it("are the present where somebody says how things are, not when", () => {
    expect(valuesOf('"It made me who I am today."')).toEqual(["PRESENT_REF"]);
    expect(valuesOf("The valley is today a quiet place.")).toEqual(["PRESENT_REF"]);
    expect(valuesOf("Two decades ago there were hundreds. Today, there are nine.")).toEqual([
      "200",
      "PRESENT_REF",
    ]);
  });

  it("are no days in the name of a paper", () => {
    expect(datesOf("USA Today and Harbour Today wrote about it.")).toEqual([]);
  });
});
