import { findNamedBodies } from "@/indexer/tagging/actors/find-named-bodies";
import { candidatesOf } from "../../../support/actors";

const bodies = (text: string): string[] => candidatesOf(text, findNamedBodies);

describe("bodies called by capitals and a noun for one", () => {
  it.each([
    ["The Emergency Situations Ministry said so.", ["Emergency Situations Ministry"]],
    ["He asked the US Geological Survey.", ["US Geological Survey"]],
    ["Anna Lindgren Estonian Party won.", ["Estonian Party"]],
    ["She instructed ODESC [Officials Desk for Domestic Security] to act.", ["ODESC"]],
  ])("are found in: %s", (text, names) => {
    expect(bodies(text)).toEqual(names);
  });

  it.each(["The Board met.", "The ministry met.", "The President Board met.", "On Monday the agency met."])(
    "are not found in: %s",
    (text) => {
      expect(bodies(text)).toEqual([]);
    },
  );
});
