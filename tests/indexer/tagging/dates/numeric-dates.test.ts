import { datesOf, valuesOf } from "../../../support/tagging";

describe("dates in numbers", () => {
  it("reads the year first, whatever parts it from the rest", () => {
    expect(valuesOf("2024-12-31, 2024.12.31, 2024/12/31 and 20241231")).toEqual(Array(4).fill("2024-12-31"));
  });

  it("leaves a clock time after a date out of the value", () => {
    expect(datesOf("2024.12.31 AM 08:35")).toEqual(["2024.12.31 = 2024-12-31"]);
    expect(valuesOf("sent 2024-12-31T08:35:00Z")).toEqual(["2024-12-31"]);
  });

  it("takes for the month what alone can be one", () => {
    expect(valuesOf("31/12/2024 or 12/31/2024")).toEqual(["2024-12-31", "2024-12-31"]);
  });

  it("puts the month first where nothing tells", () => {
    expect(valuesOf("on 3/4/2020")).toEqual(["2020-03-04"]);
  });

  it("puts the day first for publishers that do", () => {
    expect(datesOf("on 3/4/2020", "2020-06-01", "BBC")).toEqual(["3/4/2020 = 2020-04-03"]);
  });

  it("follows the habit that other dates of the text show", () => {
    expect(valuesOf("from 3/4/2020 to 25/4/2020")).toEqual(["2020-04-03", "2020-04-25"]);
  });

  it("follows the document's own date", () => {
    expect(valuesOf("Posted 3/4/2020", "2020-04-03")).toEqual(["2020-04-03"]);
  });

  it("reads a year with a month, but two years in a row as a span", () => {
    expect(valuesOf("since 2015-12 and 12/2015")).toEqual(["2015-12", "2015-12"]);
    expect(valuesOf("the 2011-12 season")).toEqual(["2011", "2012"]);
  });

  it("does not take telephone numbers, versions, fractions, scores or impossible days for dates", () => {
    const texts = [
      "Call (312) 555-0147",
      "Tel. +44 113-2011-2019",
      "version 10.2.1",
      "ratio 4:3",
      "a rate of 12/3.75",
      "on 32/13/2024",
      "case 271-05-06-2021",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });
});

describe("numbers apart by spaces", () => {
  it("are a date where each has its digits", () => {
    expect(valuesOf("On 2016 10 16, it began. report-20170302.html")).toEqual(["2016-10-16", "2017-03-02"]);
  });

  it("are none in a row of numbers", () => {
    expect(valuesOf("2016 10 16 20, 5 2016 10 16")).not.toContain("2016-10-16");
  });
});
