import { anActor, citationsOf } from "../../../support/tagging";

describe("sources named by “according to” and its like", () => {
  it.each([
    ["It rained, according to the mayor.", "the mayor | according to | It rained"],
    ["In the words of the mayor, it rained.", "the mayor | In the words of | it rained"],
    ["In the view of analysts, it will rain.", "analysts | In the view of | it will rain"],
  ])("give who, by which words, and what: %s", (text, expected) => {
    expect(citationsOf(text)).toEqual([expected]);
  });

  it("are papers in whose report it stands", () => {
    const text = "In a Herald article, it rained all night.";
    expect(citationsOf(text, [anActor(text, "organization", "Herald")])).toEqual([
      "a Herald article | In | it rained all night",
    ]);
  });

  it.each([
    "They were paid according to their needs.",
    "Everything went according to plan.",
    "In the words there is a song.",
    "It rained in an article of faith.",
    "“It rained, according to the mayor.”",
  ])("are not found in: %s", (text) => {
    expect(citationsOf(text).filter((one) => !/ \| (?:—|-) \| /.test(one))).toEqual([]);
  });
});
