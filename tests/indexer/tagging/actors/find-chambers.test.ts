import { findChambers } from "@/indexer/tagging/actors/find-chambers";
import { candidatesOf } from "../../../support/actors";

const chambers = (text: string): string[] => candidatesOf(text, findChambers);

describe("chambers by their short names", () => {
  it("are the American ones in a text that speaks of America", () => {
    expect(chambers("Republicans won the House and the Senate.")).toEqual([
      "House = United States House of Representatives",
      "Senate = United States Senate",
    ]);
  });

  it("have no other name in a text about lawmaking elsewhere", () => {
    expect(chambers("The lawmakers of Manila met. The Senate voted.")).toEqual(["Senate"]);
    expect(chambers("The lawmakers heard us. The Senate voted.")).toEqual(["Senate"]);
    expect(chambers("Christian Democrats among the lawmakers of Delft left the Senate.")).toEqual(["Senate"]);
  });

  it.each([
    "The House burned down.",
    "Republicans met at a House near the sea.",
    "Lawmakers met in the House of Commons.",
    "Lawmakers met in the Senate Square.",
    "Lawmakers left the house.",
    "Lawmakers met. Senate rules are old.",
  ])("are not found in: %s", (text) => {
    expect(chambers(text)).toEqual([]);
  });
});
