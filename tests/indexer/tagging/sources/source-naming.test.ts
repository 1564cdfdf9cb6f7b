import { cuesOf, unreadCuesOf } from "./statements-of";

describe("whose words are cited", () => {
  it.each([
    ["One senator, Paul Weber, said it rained.", "Paul Weber: said"],
    ["According to a poll published in May by Reuters, it rained.", "Reuters: According to"],
    ["According to a tweet on Monday by Foreign Minister Paul Weber, it rained.", "Paul Weber: According to"],
    ["US Ambassador to Germany Paul Weber said it rained.", "Paul Weber: said"],
  ])("without a parse: %s", (text, cue) => {
    expect(unreadCuesOf(text)).toEqual([cue]);
  });

  it.each([
    [
      "According to Reuters and Paul Weber, it rained.",
      ["Reuters: According to", "Paul Weber: According to"],
    ],
    ["Police in Germany and France said that it rained.", ["police in Germany and France: said"]],
    ["Party leader and minister Anna Berger said it rained.", ["Anna Berger: said"]],
  ])("by the parse: %s", async (text, cues) => {
    expect(await cuesOf(text)).toEqual(cues);
  });

  it("is not the site that carries them", () => {
    expect(unreadCuesOf("According to a Twitter post by Anna Berger, it rained.")).toEqual([
      "Anna Berger: According to",
    ]);
  });

  it("is nobody's whom a comma only parts from a role: a list", () => {
    expect(unreadCuesOf("The mayor said it rained, and Anna Berger left.")).toEqual(["mayor: said"]);
  });
});
