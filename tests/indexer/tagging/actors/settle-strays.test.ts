import { actorsOf } from "../../../support/actors";

const REST = "The rain fell. The wind blew. The road was shut. Nobody came. It was late.";

describe("persons of one word", () => {
  it("are left out where nothing tells a person by it", () => {
    const text = `Anna Lindgren keeps animals. She fed Vrxbo at noon. ${REST}`;
    expect(actorsOf(text).join()).not.toContain("Vrxbo");
  });

  it("stay where somebody is called so, speaks or is kin", () => {
    const text = `Anna Lindgren met a chef named Wiranto. ${REST}`;
    expect(actorsOf(text).join()).toContain("Wiranto, person");
  });

  it("stay in a text of a line or two, which introduces nobody", () => {
    expect(actorsOf("Kshyk campaigned for Anna Lindgren.").join()).toContain("Kshyk");
  });
});
