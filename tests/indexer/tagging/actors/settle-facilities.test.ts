import { actorTagsOf } from "../../../support/actors";

const typesOf = (text: string): string[] => actorTagsOf(text).map(({ name, type }) => `${name}: ${type}`);

describe("buildings and ways", () => {
  it("are places by their last word", () => {
    expect(typesOf("The plane of Saint Olaf International Airport was late.")).toEqual([
      "Saint Olaf International Airport: place",
    ]);
  });

  it("are places where something only happens there", () => {
    expect(typesOf("He died at Saint Agnes Hospital on Monday.")).toEqual(["Saint Agnes Hospital: place"]);
  });

  it("are bodies where they act", () => {
    const text = "He died at Saint Agnes Hospital on Monday. Saint Agnes Hospital said that it mourned.";
    expect(typesOf(text)).toEqual(["Saint Agnes Hospital: organization"]);
  });
});
