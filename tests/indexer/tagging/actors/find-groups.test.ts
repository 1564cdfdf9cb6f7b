import { findGroups } from "@/indexer/tagging/actors/find-groups";
import { candidatesOf } from "../../../support/actors";

const groups = (text: string): string[] => candidatesOf(text, findGroups);

describe("faiths, parties and peoples", () => {
  it("are groups in the plural", () => {
    expect(groups("Some 235 Democrats voted, and Muslims prayed.")).toEqual(["Democrats", "Muslims"]);
  });

  it.each(["The Democrats Abroad met.", "A Democrat voted.", "The democrats of Athens voted."])(
    "are not found in: %s",
    (text) => {
      expect(groups(text)).toEqual([]);
    },
  );
});
