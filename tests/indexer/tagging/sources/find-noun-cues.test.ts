import { anActor, citationsOf } from "../../../support/tagging";

describe("sources cited by nouns, adjectives and prepositions", () => {
  it("reads according to and its kin", () => {
    const text = "Exports fell, according to Reuters.";
    expect(citationsOf(text, [anActor(text, "organization", "Reuters")])).toEqual([
      "Reuters | according to | Exports fell",
    ]);
    expect(citationsOf("In the words of the minister, it is over.")).toEqual([
      "the minister | In the words of | it is over",
    ]);
  });

  it("reads the paper in whose article it stands", () => {
    const text = "They laid out the idea in a Herald article.";
    expect(citationsOf(text, [anActor(text, "organization", "Herald")])).toContain(
      "a Herald article | in | They laid out the idea",
    );
  });

  it("reads somebody's claim that, and a statement by somebody", () => {
    expect(citationsOf("The minister's claim that he won is false.")[0]).toMatch(
      /^The minister \| claim \| that he won/,
    );
    expect(citationsOf("There was harsh criticism by lawmakers.")[0]).toMatch(/^lawmakers \| criticism/);
  });

  it("reads who made a claim or raised alarms", () => {
    const text = "NATO has raised alarms over the troops.";
    expect(citationsOf(text, [anActor(text, "organization", "NATO")])).toEqual([
      "NATO | raised alarms | over the troops",
    ]);
  });

  it("reads who is confident or worried", () => {
    expect(citationsOf("The coach is confident that they will win.")).toEqual([
      "The coach | confident | that they will win",
    ]);
  });

  it("does not take nouns without an owner for citations", () => {
    for (const text of [
      "The claim was made in May.",
      "A question of honour.",
      "The plan works.",
      "It was a confident step.",
    ])
      expect([text, citationsOf(text)]).toEqual([text, []]);
  });
});
