import { namesOf } from "../../../support/actors";

describe("a person's whole name", () => {
  it.each([
    [
      "goes on behind a hyphen",
      "He met Prayuth Chan-o-cha in the hall. Chan-o-cha smiled.",
      ["Prayuth Chan-o-cha"],
    ],
    [
      "goes on with a particle and a capital",
      "President Marcel Lindgren d'Arcy spoke.",
      ["Marcel Lindgren d'Arcy"],
    ],
    ["ends with Jr., which is no surname", "Carlos Vega, Jr. sued. Vega lost.", ["Carlos Vega, Jr."]],
  ])("%s", (_, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it("does not take an English ending for a piece of it", () => {
    expect(namesOf("The Trump-backed plan failed, and a Lindgren-led group won.").join()).not.toMatch(
      /backed|led/,
    );
  });

  it("does not swallow the next person's", () => {
    expect(namesOf("Senator Anna Lindgren met Carlos Vega.")).toEqual(["Anna Lindgren", "Carlos Vega"]);
  });
});
