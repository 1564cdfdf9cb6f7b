import { datesOf } from "../../../support/tagging";

describe("words for the present", () => {
  it.each([
    "right now",
    "at the moment",
    "at present",
    "at this time",
    "at this moment",
    "to date",
    "till date",
  ])("have the value of the present: %s", (words) => {
    expect(datesOf(`It rains ${words}.`)).toEqual([`${words} = PRESENT_REF`]);
  });

  it.each([
    "It rains now.",
    "It rained at the moment of the vote.",
    "It rained at the moment when he came.",
    "It rained at this time last year or so.",
    "The news is up to date.",
    "They began to date women.",
    "They are present.",
  ])("are not found in: %s", (text) => {
    expect(datesOf(text).filter((date) => date.endsWith("PRESENT_REF"))).toEqual([]);
  });

  it("say nothing in a text without a date", () => {
    expect(datesOf("It rains right now.", null)).toEqual([]);
  });
});
