import { datesOf, valuesOf } from "../../../support/tagging";

describe("units counted from the present one", () => {
  it.each([
    ["last year", "2023"],
    ["this year", "2024"],
    ["next month", "2024-12"],
    ["this week", "2024-W45"],
  ])("are resolved against the document's date: %s", (words, value) => {
    expect(valuesOf(`It happened ${words}.`)).toEqual([value]);
  });

  it.each(["It happened in a year.", "It happens every week.", "The yearly report is out."])(
    "are not found in: %s",
    (text) => {
      expect(datesOf(text)).toEqual([]);
    },
  );

  it("are unknown in a text without a date", () => {
    expect(datesOf("It happened last year.", null)).toEqual([]);
  });
});
