import { datesOf, valuesOf } from "../../../support/tagging";

describe("weekdays and days without a month", () => {
  it("looks back for a weekday, the day itself included", () => {
    expect(valuesOf("on Tuesday, on Wednesday, on Thursday")).toEqual([
      "2024-11-05",
      "2024-11-06",
      "2024-10-31",
    ]);
  });

  it("looks ahead with will and next", () => {
    expect(valuesOf("They will meet on Friday.")).toEqual(["2024-11-08"]);
    expect(valuesOf("next Friday")).toEqual(["2024-11-08"]);
    expect(valuesOf("last Friday")).toEqual(["2024-11-01"]);
  });

  it("looks ahead for a weekday that begins a sentence on what is to come, not on what was said", () => {
    expect(valuesOf("On Friday, the two are to meet.")).toEqual(["2024-11-08"]);
    expect(valuesOf("On Friday, he said they will meet.")).toEqual(["2024-11-01"]);
  });

  it("finds the weekday of another week", () => {
    expect(valuesOf("Tuesday of next week; next week on Thursday; Monday of last week")).toEqual([
      "2024-11-12",
      "2024-11-14",
      "2024-10-28",
    ]);
  });

  it("knows today, yesterday, tomorrow and their neighbours", () => {
    expect(
      valuesOf("today, yesterday, tomorrow night, the day before yesterday, last night, this morning"),
    ).toEqual(["2024-11-06", "2024-11-05", "2024-11-07", "2024-11-04", "2024-11-05", "2024-11-06"]);
  });

  it("finds the 22nd, alone and of a month told before", () => {
    expect(valuesOf("It began on the 22nd.")).toEqual(["2024-10-22"]);
    expect(valuesOf("Tuesday the 12th, the 3rd of this month")).toEqual(["2024-11-12", "2024-11-03"]);
  });

  it("has no value without the document's date", () => {
    expect(datesOf("on Tuesday, yesterday, today, on the 22nd.", null)).toEqual([]);
  });

  it("leaves habits and names alone", () => {
    const texts = [
      "every Monday",
      "on Mondays",
      "Bloody Sunday",
      "the Sunday Times",
      "Super Tuesday",
      "the 22nd brigade",
      "a second wave",
      "the Sun rose",
      "day after day",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });
});
