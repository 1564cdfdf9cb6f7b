import { toJoinedIssues } from "@/indexer/tagging/stances/join-issues";

function namesOf(...phrases: readonly string[]): string[] {
  const names = toJoinedIssues(phrases);
  return phrases.map((phrase) => names.get(phrase) ?? "?");
}

describe("one name for an issue of a document", () => {
  it("is the one that is most frequent", () => {
    expect(namesOf("pension reform", "the pension reform", "pension reform")).toEqual([
      "pension reform",
      "pension reform",
      "pension reform",
    ]);
  });

  it("is the first of those that are as frequent", () => {
    expect(namesOf("extradition law", "extradition laws")).toEqual(["extradition law", "extradition law"]);
  });

  it("looks past endings, accents and small words", () => {
    expect(namesOf("closing of the harbour", "close harbour")[1]).toBe("close harbour");
    expect(namesOf("ban on fracking", "fracking ban")).toEqual(["ban on fracking", "ban on fracking"]);
    expect(namesOf("Orbán's budget", "Orban budget")).toEqual(["Orbán's budget", "Orbán's budget"]);
  });

  it("keeps apart what shares but half of its words", () => {
    expect(namesOf("tax reform", "pension reform")).toEqual(["tax reform", "pension reform"]);
    expect(namesOf("war in Yemen", "war in Syria")).toEqual(["war in Yemen", "war in Syria"]);
  });

  it("has no name for what there is not", () => {
    expect(toJoinedIssues([]).size).toBe(0);
    expect(namesOf("the", "…")).toEqual(["the", "…"]);
  });

  it("compares with the 500 most frequent alone, so that a text of many comes to an end", () => {
    const many = Array.from({ length: 600 }, (_, at) => `law${at}x`);
    expect(namesOf(...many, "the law3x", "the law599x").slice(-2)).toEqual(["law3x", "the law599x"]);
  });
});
