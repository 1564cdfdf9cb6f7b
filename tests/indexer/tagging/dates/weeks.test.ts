import { datesOf, valuesOf } from "../../../support/tagging";

describe("weeks and weekends", () => {
  it("reads ISO weeks and weeks by number", () => {
    expect(
      valuesOf("2024-W43, in week 31, the first week of 2015, the last week of 2016, the 3rd week of 2018"),
    ).toEqual(["2024-W43", "2024-W31", "2015-W01", "2016-W52", "2018-W03"]);
  });

  it("finds the week of a month or day", () => {
    expect(valuesOf("the first week of May 2024, the week of June 3, 2024")).toEqual([
      "2024-W18",
      "2024-W23",
    ]);
  });

  it("takes the weekend for the one just gone, unless the words say otherwise", () => {
    expect(valuesOf("over the weekend, this weekend")).toEqual(["2024-W44-WE", "2024-W45-WE"]);
  });

  it("leaves weeks that are no dates alone", () => {
    expect(datesOf("Take week 99 out. He worked weekends. They lost in the first week.")).toEqual([]);
  });
});
