import { type KnownIssues, toIssueBook } from "@/indexer/documents/issue-book";
import { toIssueUses, toRespelt, withIssuesAlike } from "@/indexer/documents/issue-names";
import type { StanceTag, Tags } from "@/search/document/document";
import { aStance, someTags } from "../../support/documents";

const tagsOf = (...stances: Partial<StanceTag>[]): Tags => ({
  ...someTags({}),
  stances: stances.map(aStance),
});
const rowOf = (...stances: Partial<StanceTag>[]) => ({
  gone: null,
  collection: "briefs",
  issues: toIssueUses(tagsOf(...stances)) ?? {},
});
const NOTHING_KNOWN: KnownIssues = { toFixed: () => null, toAllAliases: () => [] };

describe("the issues of a collection", () => {
  it("are one where only case, accents, article, plural and hyphen differ, by the most frequent spelling", () => {
    const rows = ["the border wall", "border-walls", "border-walls", "Border Wall"].map((target) =>
      rowOf({ target }),
    );
    const book = toIssueBook(rows, NOTHING_KNOWN);
    const spellings = ["Border Wall", "the border wall"];
    const share = { spellings: new Set(["the border wall", "border-walls", "Border Wall"]), counted: 4 };
    expect([...book.issues.values()]).toEqual([
      { name: "border-walls", spellings, offered: true, shares: new Map([["briefs", share]]) },
    ]);
    expect(book.toName("The Border Walls")).toBe("border-walls");
    expect(book.toName("border")).toBe("border");
  });

  it("are the same whatever the order of the documents, fewer capitals first where spellings are as frequent", () => {
    const rows = ["Travel Ban", "travel ban", "Travel ban"].map((target) => rowOf({ target }));
    for (const some of [rows, rows.toReversed()])
      expect(toIssueBook(some, NOTHING_KNOWN).toName("travel bans")).toBe("travel ban");
  });

  it("are offered where a side on them holds up in two documents, each of somebody who has a name", () => {
    const target = "travel ban";
    const isOffered = (...rows: Parameters<typeof toIssueBook>[0][]) =>
      toIssueBook(
        rows.flatMap((some) => [...some.values()]),
        NOTHING_KNOWN,
      ).issues.get(target)?.offered;
    const sure = rowOf({ target }, { target, holder: "Reuters" });
    expect(isOffered([sure, rowOf({ target, holder: "Reuters" })])).toBe(true);
    for (const other of [
      rowOf({ target, possible: true }),
      rowOf({ target, holder: "an official", named: false }),
      { ...sure, gone: "2026-01-01" },
      rowOf({ target, targetKind: "actor" }),
    ])
      expect(isOffered([sure, other])).toBe(false);
  });

  it("are not offered where they are others in each document", () => {
    const offered = (target: string) =>
      [...toIssueBook([rowOf({ target }), rowOf({ target })], NOTHING_KNOWN).issues.values()][0]?.offered;
    for (const target of ["the attack", "his decision", "this travel ban", "a new law", "Attacks"])
      expect([target, offered(target)]).toEqual([target, false]);
    for (const target of ["border wall", "the Brexit", "state of emergency", "leaving the European Union"])
      expect([target, offered(target)]).toEqual([target, true]);
  });

  it("bear the name that is settled, and are joined with what is another name of just one of them", () => {
    const rows = ["iran deal", "JCPOA", "JCPOA", "the pact"].map((target) => rowOf({ target }));
    const book = toIssueBook(rows, {
      toFixed: (key) => (key === "pact" ? "Pact of Steel" : null),
      toAllAliases: (name) => (name === "iran deal" ? ["JCPOA"] : []),
    });
    expect(book.toName("the pact")).toBe("Pact of Steel");
    expect(book.issues.get("iran deal")).toMatchObject({
      name: "JCPOA",
      spellings: ["iran deal"],
      offered: true,
    });
    const torn = toIssueBook(
      ["JCPOA", "iran deal", "nuclear deal"].map((target) => rowOf({ target })),
      {
        ...NOTHING_KNOWN,
        toAllAliases: (name) => (name === "JCPOA" ? [] : ["JCPOA"]),
      },
    );
    expect(torn.issues.size).toBe(3);
  });
});

describe("the issues of a document", () => {
  it("have one spelling each: the settled one, or else the first", () => {
    const tags = tagsOf({ target: "Border walls" }, { target: "the border wall" }, { target: "Pact" });
    const alike = withIssuesAlike(tags, (key) => (key === "pact" ? "The Pact" : null));
    expect(alike.stances.map(({ target }) => target)).toEqual(["Border walls", "Border walls", "The Pact"]);
  });

  it("are no actors", () => {
    const tags = tagsOf({ target: "NATO", targetKind: "actor" }, { target: "Nato", targetKind: "issue" });
    expect(withIssuesAlike(tags, () => "x").stances.map(({ target }) => target)).toEqual(["NATO", "x"]);
    expect(toIssueUses(tagsOf({ targetKind: "actor" }))).toBeUndefined();
  });

  it("are respelt in its tags and in all that it is found by", () => {
    const tags = tagsOf({ target: "walls", holder: "Reuters" }, { target: "Walls", targetKind: "actor" });
    const respelt = toRespelt({ id: "one", tags: JSON.stringify(tags) }, () => "wall");
    expect(respelt).toMatchObject({
      id: "one",
      stances: ["against:Walls", "against:wall"],
      voices: ["Reuters against:wall"],
    });
    expect((JSON.parse(respelt.tags) as Tags).stances.map(({ target }) => target)).toEqual(["wall", "Walls"]);
  });
});
