import { namesOf } from "../../../support/actors";

describe("what names nobody", () => {
  it("is a word that counts, joins or begins a sentence", () => {
    expect(namesOf("Both Russia and China voted. Much remains. I stay.")).toEqual(["Russia", "China"]);
    for (const name of namesOf("ATLANTIC COMMUNITY Finally, we must build it."))
      expect(name).not.toMatch(/Finally/);
  });

  it("is a day, a month or a feast", () => {
    expect(namesOf("On Monday, before Christmas, nothing happened. In March it did.")).toEqual([]);
  });

  it("is a law or a plan", () => {
    expect(namesOf("They passed the Clean Air Act and the Millennium Development Goals.")).toEqual([]);
  });

  it("is a word of programs, even one that objects carry", () => {
    expect(
      namesOf("The words are valueOf and constructor. Then hasOwnProperty, __proto__, toString."),
    ).toEqual([]);
    expect(namesOf("Constructor said so. ToString said so, too.")).not.toContain("Object");
  });

  it("is a menu", () => {
    expect(namesOf("Login\n\nSubscribe\n\nSports\n\nRussia sent troops to the border.")).toEqual(["Russia"]);
  });
});
