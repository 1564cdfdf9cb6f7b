import { datesOf, valuesOf } from "../../../support/tagging";

describe("years", () => {
  it("reads them alone, in ranges and as fiscal years", () => {
    expect(valuesOf("in 1945, 1939-45, between 2011 and 2013, fiscal 1962, FY18")).toEqual([
      "1945",
      "1939",
      "1945",
      "2011",
      "2013",
      "1962",
      "2018",
    ]);
  });

  it("needs no document date", () => {
    expect(valuesOf("since 2019", null)).toEqual(["2019"]);
  });

  it("reads them in words", () => {
    expect(valuesOf("in nineteen eighty-four, since two thousand ten, in two thousand and seven")).toEqual([
      "1984",
      "2010",
      "2007",
    ]);
  });

  it("reads short ones after a preposition", () => {
    expect(valuesOf("the class of '98")).toEqual(["1998"]);
  });

  it("takes far and round numbers for years only where the words say so", () => {
    expect(valuesOf("in 1492, by 2100")).toEqual(["1492", "2100"]);
    expect(datesOf("order 2000 bricks; a fleet of 1620 lorries; 1500 protesters came")).toEqual([]);
  });

  it("does not take counts, prices, rooms, versions, clock times or numbers in names for years", () => {
    const texts = [
      "2,000 troops",
      "1984 people",
      "$1995",
      "room 2019",
      "v2019",
      "2019 GMT",
      "2010 miles",
      "a 1990-member club",
      "2016.5 points",
      "flight 1999",
      "#2020",
      "2015%",
      "code 2017-2-45",
    ];
    expect(texts.flatMap((text) => datesOf(text))).toEqual([]);
  });

  it("leaves years before our era alone", () => {
    expect(datesOf("in 1200 BC")).toEqual([]);
  });
});

describe("numbers that look like years", () => {
  it.each([
    "Some 2000 people and 2,010 troops marched 1900 metres.",
    "in 1,990 cases, with 1984 voters and 2019 passengers",
    "It weighs 2019 kg, is 1800 ft long and cost $2020.",
    "flight 2019, Room 1984, Law 1902, Rule 1925, decree 1958, HB 2015",
    "the Peugeot 2008 and a Boeing 2707",
    "The train leaves at 2015. At 1945 local time, at 2030 GMT it rained.",
    "The match ended 2010-1998.",
    "1980 Main Street, zip 2010, 020 1990 1234",
  ])("are none in: %s", (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it.each([
    ["In 1984 people fled.", "1984"],
    ["The Reform Act 1832 was passed.", "1832"],
    ["the 2016 protests", "2016"],
    ["By 1990 residents had left.", "1990"],
  ])("are years in: %s", (text, value) => {
    expect(valuesOf(text)).toEqual([value]);
  });
});
