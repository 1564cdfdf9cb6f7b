import { toSingulars } from "@/indexer/knowledge/shared/noun-forms";
import { toVerbForms } from "@/indexer/knowledge/shared/verb-forms";
import { toBaseForms } from "@/indexer/knowledge/stances/verb-bases";

const wordsOf = (base: string): string[] => [...new Set(toVerbForms(base).map(({ word }) => word))];

describe("the forms of a verb", () => {
  it.each([
    ["ban", "bans banned banning"],
    ["agree", "agrees agreed agreeing"],
    ["deny", "denies denied denying"],
    ["veto", "vetoes vetoed vetoing"],
    ["prefer", "prefers preferred preferring"],
    ["visit", "visits visited visiting"],
    ["quit", "quit quits quitted quitting"],
    ["tie", "ties tied tying"],
    ["seek", "seeks sought seeking"],
    ["withdraw", "withdraws withdrew withdrawn withdrawing"],
    ["overthrow", "overthrows overthrew overthrown overthrowing"],
    ["have", "has had having"],
    ["fix", "fixes fixed fixing"],
    ["shout", "shouts shouted shouting"],
    ["sue", "sues sued suing"],
  ])("are right for %s", (base, forms) => {
    expect(wordsOf(base).sort()).toEqual([...new Set([base, ...forms.split(" ")])].sort());
  });

  it("have both spellings where there are two", () => {
    expect(wordsOf("cancel")).toEqual(
      expect.arrayContaining(["cancelled", "canceled", "cancelling", "canceling"]),
    );
    expect(wordsOf("prove")).toEqual(expect.arrayContaining(["proved", "proven"]));
    expect(wordsOf("rebel")).not.toContain("rebeled");
  });

  it("are those given, where some are", () => {
    expect(toVerbForms("say", ["says", "said", "said", "saying"]).map(({ word }) => word)).toEqual([
      "say",
      "says",
      "said",
      "said",
      "saying",
    ]);
  });
});

describe("the verbs of a form", () => {
  it.each([
    ["condemned", ["condemn"]],
    ["condemns", ["condemn"]],
    ["fought", ["fight"]],
    ["sued", ["sue"]],
    ["banning", ["ban"]],
    ["struck", ["strike"]],
    ["oversaw", ["oversee"]],
    ["vilified", ["vilify"]],
    ["canceled", ["cancel"]],
    ["overthrown", ["overthrow"]],
    ["upheld", ["uphold"]],
    ["led", ["lead"]],
    ["lashed", ["lash"]],
  ])("are right for %s", (word, bases) => {
    expect(toBaseForms(word)).toEqual(bases);
  });

  it("are all where a form is of two", () => {
    expect(toBaseForms("founded")).toEqual(["found"]);
    expect(toBaseForms("found")).toEqual(["find"]);
    expect([...toBaseForms("lay")].sort()).toEqual(["lay", "lie"]);
  });

  it("are none for a word that is no verb of the tables", () => {
    expect(toBaseForms("treaty")).toEqual([]);
    expect(toBaseForms("banned_")).toEqual([]);
    expect(toBaseForms("constructor")).toEqual([]);
  });
});

describe("the singulars of a noun", () => {
  it.each([
    ["critics", ["critic"]],
    ["women", ["woman"]],
    ["policies", ["policy", "policie"]],
    ["speeches", ["speech", "speeche"]],
    ["people", ["person"]],
    ["crises", ["crisis"]],
  ])("have the right one first for %s", (word, singulars) => {
    expect(toSingulars(word)).toEqual(singulars);
  });

  it.each(["crisis", "virus", "congress", "river"])("are none for %s", (word) => {
    expect(toSingulars(word)).toEqual([]);
  });
});
