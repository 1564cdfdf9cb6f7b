import { anActor, sourcesOf } from "../../../support/tagging";

describe("the names of sources", () => {
  const named = (text: string, ...actors: Parameters<typeof sourcesOf>[1][]): string[] =>
    sourcesOf(
      text,
      actors.flat().filter((actor) => actor !== undefined),
    ).map(({ name, named: isNamed }) => `${name}${isNamed ? "" : " (not named)"}`);

  it("are the canonical names of actors", () => {
    const text = "President Zelenskiy said that talks go on.";
    expect(named(text, [anActor(text, "person", "Volodymyr Zelenskyy", "Zelenskiy")])).toEqual([
      "Volodymyr Zelenskyy",
    ]);
  });

  it("are tidy descriptions of people who have no name", () => {
    expect(named("The South Korean officials said that it rained.")).toEqual(["South Korean officials"]);
    expect(named("Republicans said that it rained.")).toEqual(["Republicans"]);
  });

  it("are those of the outlet whose report it is", () => {
    const text = "A Herald report says that it rained.";
    expect(named(text, [anActor(text, "organization", "Herald")])).toEqual(["Herald"]);
  });

  it("describe whom a name only qualifies", () => {
    const text = "A top Petrenko aide said that it rained.";
    expect(named(text, [anActor(text, "person", "Petrenko")])).toEqual(["top Petrenko aide"]);
  });

  it("stand for the pronouns of the last fitting speaker, whose words stay as they are", () => {
    const text = "Mr. Stone said it rained. Mrs. Reed said it snowed. He added that it was cold.";
    const actors = [anActor(text, "person", "Stone"), anActor(text, "person", "Reed")];
    expect(named(text, actors)).toEqual(["Stone", "Reed", "Stone"]);
    const last = sourcesOf(text, actors)[2];
    expect(text.slice(last?.mention?.start, last?.mention?.end)).toBe("He");
    expect(last?.mention?.certainty).toBe("inferred");
  });

  it("are apart from words for anybody of a kind", () => {
    const text = "Analysts said that it rained. The study says that it rained. The family said so.";
    expect(named(text)).toEqual(["analysts (not named)", "study (not named)", "family (not named)"]);
  });

  it("say so when nobody can be named", () => {
    expect(named("I believe that we can. They said that it rained.")).toEqual([
      "I (not named)",
      "they (not named)",
    ]);
    expect(named("Many said that it rained.")).toEqual(["many (not named)"]);
    expect(named("The climate says that it rains.")).toEqual(["climate (not named)"]);
  });

  it("are given to each of two who say the same", () => {
    const text = "Ada Stone, head of a school, and Ben Reed, a professor at Yale, said that it rained.";
    const tags = sourcesOf(text, [anActor(text, "person", "Ada Stone"), anActor(text, "person", "Ben Reed")]);
    expect(tags.map(({ name, role }) => [name, role])).toEqual([
      ["Ben Reed", "professor at Yale"],
      ["Ada Stone", "head of a school"],
    ]);
  });

  it("bring the role that the text states, for all that the speaker says", () => {
    const text = "Defense Minister Ada Stone said it rained. “It is cold,” Stone said.";
    const tags = sourcesOf(text, [anActor(text, "person", "Ada Stone", "Stone")]);
    expect(tags.map(({ role }) => role)).toEqual(["Defense Minister", "Defense Minister"]);
  });

  it("do not fail on words that are properties of objects, nor on broken text", () => {
    for (const text of [
      "constructor said toString. __proto__ said.",
      "",
      "\ud800 said",
      "said said said",
      "“".repeat(500),
    ])
      expect(() => sourcesOf(text)).not.toThrow();
  });
});
