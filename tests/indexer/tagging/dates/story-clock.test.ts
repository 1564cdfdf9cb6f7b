import { datesOf, valuesOf } from "../../../support/tagging";

describe("dates by the story's own clock", () => {
  it("count on from what was told before, one from the other", () => {
    expect(
      valuesOf("On Sunday the fleet left. Two days later it sank. The following day, it was found."),
    ).toEqual(["2024-11-03", "2024-11-05", "2024-11-06"]);
    expect(valuesOf("He resigned on Friday. A day earlier, he had denied it.")).toEqual([
      "2024-11-01",
      "2024-10-31",
    ]);
    expect(valuesOf("She won on Monday night, and the next morning she flew home.")).toEqual([
      "2024-11-04",
      "2024-11-05",
    ]);
  });

  it("count on from the day before a far year that is only mentioned", () => {
    const filler = "The crowd along the river was large and loud. ".repeat(20);
    expect(
      valuesOf(`She won the race on Monday, as in 2003. ${filler}The previous day, her brother won.`).at(-1),
    ).toBe("2024-11-03");
  });

  it("give a weekday after or before a day that is named", () => {
    expect(
      valuesOf(
        "The talks began on October 3, 2023. The following Monday they ended. The previous Friday all was well.",
      ),
    ).toEqual(["2023-10-03", "2023-10-09", "2023-10-06"]);
  });

  it("take following as after where no article stands before it", () => {
    expect(valuesOf("Schools shut following Monday's quake.")).toEqual(["2024-11-04"]);
  });

  it("let a year that the text says itself stand", () => {
    expect(valuesOf("She ran in 1998. A decade later, in 2007, she won.")).toEqual(["1998", "2007", "2007"]);
  });

  it("give a weekday inside the days of an event, not a later one", () => {
    expect(valuesOf("From October 18 to 20 the fair was open. Rain fell on Saturday.").at(-1)).toBe(
      "2024-10-19",
    );
    expect(valuesOf("From October 18 to 20 the fair was open. The mayor left on Tuesday.").at(-1)).toBe(
      "2024-11-05",
    );
  });

  it("end a range of days after its beginning", () => {
    expect(valuesOf("The warning holds from tomorrow night into Friday morning.")).toEqual([
      "2024-11-07",
      "2024-11-08",
    ]);
    expect(valuesOf("They sailed from July 13 to 17 of last year.")).toEqual(["2023-07-13", "2023-07-17"]);
  });

  it("keep the year of a month told just before", () => {
    expect(valuesOf("The army moved on November 15, 2017. He left on November 21.").at(-1)).toBe(
      "2017-11-21",
    );
    expect(valuesOf("He was born on November 15, 2017.\n\nThe shop closed on October 21.").at(-1)).toBe(
      "2024-10-21",
    );
  });

  it.each([
    "He fell the day before the vote.",
    "He died within two years before, sources said.",
    "At the end of the day, nobody cares.",
    "It was the first win in ten years.",
    "for roughly the past year",
  ])("are not found in: %s", (text) => {
    expect(datesOf(text)).toEqual([]);
  });
});
