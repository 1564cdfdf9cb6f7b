import { findStateBodies } from "@/indexer/tagging/actors/find-state-bodies";
import { candidatesOf } from "../../../support/actors";

const bodies = (text: string): string[] => candidatesOf(text, findStateBodies);

describe("bodies that most states have", () => {
  it("are not the best-known one of that name", () => {
    expect(bodies("In Canberra, Congress met, and the Supreme Court ruled.")).toEqual([
      "Congress = Congress",
      "Supreme Court = Supreme Court",
    ]);
  });

  it("are not America's where people say us", () => {
    expect(bodies("It robbed us all. In Lima, Congress met.")).toEqual(["Congress = Congress"]);
    expect(bodies("The US said so. In Lima, Congress met.")).toEqual(["Congress = United States Congress"]);
  });

  it("are America's where the text speaks of America", () => {
    expect(bodies("The U.S. budget needs approval by Congress.")).toEqual([
      "Congress = United States Congress",
    ]);
  });

  it.each([
    "She is a Member of Parliament.",
    "He met the State Congress.",
    "He left the Parliament of Estonia.",
    "He crossed Parliament Square.",
    "The parliament met.",
  ])("are not found in: %s", (text) => {
    expect(bodies(text)).toEqual([]);
  });
});
