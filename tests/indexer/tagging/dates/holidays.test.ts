import { datesOf, valuesOf } from "../../../support/tagging";

describe("days with a name", () => {
  it("knows those with a fixed day", () => {
    expect(
      valuesOf("Christmas 2019, New Year's Eve 2020, the Fourth of July 1995, Halloween of 2021"),
    ).toEqual(["2019-12-25", "2020-12-31", "1995-07-04", "2021-10-31"]);
  });

  it("works out those that move", () => {
    expect(
      valuesOf("Easter 2018, Good Friday 2024, Thanksgiving 2023, Labor Day 2021, Memorial Day 2024"),
    ).toEqual(["2018-04-01", "2024-03-29", "2023-11-23", "2021-09-06", "2024-05-27"]);
  });

  it("finds the last, the next and the nearest", () => {
    expect(valuesOf("last Easter, next Easter")).toEqual(["2024-03-31", "2025-04-20"]);
    expect(valuesOf("since Labor Day")).toEqual(["2024-09-02"]);
  });

  it("knows days that events are called by", () => {
    expect(valuesOf("since 9/11; the Sept. 11 attacks")).toEqual(["2001-09-11", "2001-09-11"]);
  });

  it("leaves things and people with such names alone", () => {
    const texts = [
      "a Christmas tree",
      "Easter Island",
      "drawn by Ellen Christmas",
      "every Christmas",
      "Merry Christmas",
      "the Lunar New Year festival",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });
});

describe("holidays that are no day", () => {
  it.each([
    "The Orchestra of Christmas Charity played.",
    "It grew out of her love for Halloween.",
    "She fought for Labor Day to be a holiday of the state.",
  ])("are not found in: %s", (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it("have their weekend before a Monday", () => {
    expect(valuesOf("the Labor Day 2021 weekend")).toEqual(["2021-W35-WE"]);
  });
});
