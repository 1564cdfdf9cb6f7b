import { datesOf, valuesOf } from "../../../support/tagging";

describe("quarters and seasons", () => {
  it("reads quarters with a year", () => {
    expect(valuesOf("Q3 2024, the third quarter of 2023, 2019 q1, 2017-Q2")).toEqual([
      "2024-Q3",
      "2023-Q3",
      "2019-Q1",
      "2017-Q2",
    ]);
  });

  it("tells quarters from the present one", () => {
    expect(valuesOf("last quarter, this quarter, next quarter, next year's first quarter")).toEqual([
      "2024-Q3",
      "2024-Q4",
      "2025-Q1",
      "2025-Q1",
    ]);
    expect(valuesOf("third-quarter earnings rose")).toEqual(["2024-Q3"]);
  });

  it("reads seasons", () => {
    expect(valuesOf("the summer of 2016, spring 2012, last winter, this fall")).toEqual([
      "2016-SU",
      "2012-SP",
      "2023-WI",
      "2024-FA",
    ]);
  });

  it("does not take a match's quarter, a coin or a fall for a time", () => {
    const texts = [
      "scored in the third quarter",
      "a quarter of voters",
      "prices fall",
      "the quarter-final",
      "an Arab spring",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });
});
