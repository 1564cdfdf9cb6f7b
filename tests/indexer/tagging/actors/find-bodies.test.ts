import { actorsOf } from "../../../support/actors";

describe("bodies and groups called by whose they are", () => {
  it("are not the country, whichever way they are written", () => {
    expect(actorsOf("The Estonian government met. The government of Estonia spoke.")).toEqual([
      "Estonian government, organization: Estonian government | government of Estonia",
    ]);
  });

  it.each([
    ["The Lindgren administration fell. Anna Lindgren left.", "Lindgren administration, organization"],
    ["Estonian state media reported it.", "Estonian state media, organization"],
    ["U.S. special forces landed.", "U.S. special forces, organization"],
    ["Toronto police searched the house.", "Toronto police, organization"],
    ["Carl Lindgren, of the Lindgren family, spoke.", "Lindgren family, group"],
    ["Norwegian protesters stood outside.", "Norwegian protesters, group"],
  ])("are found in: %s", (text, actor) => {
    expect(actorsOf(text).join("\n")).toContain(actor);
  });

  it.each([
    "The Estonian government website was down.",
    "He worked in the Tallinn office.",
    "Belgrano's army won.",
    "He is Afro-American officials said.",
  ])("are not found in: %s", (text) => {
    expect(actorsOf(text).join("\n")).not.toMatch(/government|office|army|officials/);
  });
});
