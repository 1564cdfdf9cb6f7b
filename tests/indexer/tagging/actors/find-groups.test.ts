import { findGroups } from "@/indexer/tagging/actors/find-groups";
import { actorsOf, candidatesOf } from "../../../support/actors";

const groups = (text: string): string[] => candidatesOf(text, findGroups);

describe("peoples", () => {
  it("are groups where something is said of them, and no state", () => {
    expect(actorsOf("Norwegians voted on Sunday.")).toEqual(["Norwegians, group: Norwegians"]);
  });

  it("are families where the text names one of them in full", () => {
    expect(actorsOf("Anna Lindqvist left. The Lindqvists stayed.").join()).not.toContain(
      "Lindqvists, person",
    );
  });

  it("of a town are a group", () => {
    expect(actorsOf("Many Hong Kongers marched.").join()).not.toContain("organization");
  });
});

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
