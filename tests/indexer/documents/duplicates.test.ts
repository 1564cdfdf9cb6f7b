import { type Holder, toDuplicateProblems } from "@/indexer/documents/duplicates";
import { aDocument } from "../../support/documents";

const aFile = (path: string, ...ids: string[]) =>
  ids.map((id) => aDocument({ id, path, collection: "Briefs" }));

describe("documents that want one id", () => {
  it("are a problem of the later, which names the place of the other", () => {
    const holders = new Map<string, Holder>();
    expect(toDuplicateProblems(aFile("a.jsonl", "one", "two"), holders)).toEqual([]);
    expect(toDuplicateProblems(aFile("b.jsonl", "two", "three"), holders)).toMatchObject([
      { path: "b.jsonl", reason: expect.stringContaining("the id two, as a.jsonl has") },
    ]);
    expect(toDuplicateProblems(aFile("c.jsonl", "two"), holders)).toMatchObject([
      { reason: expect.stringContaining("as b.jsonl has") },
    ]);
  });

  it("are not held to the end of a run, only where they lie", () => {
    const holders = new Map<string, Holder>();
    toDuplicateProblems(aFile("a.jsonl", "one", "two"), holders);
    expect([...holders.values()]).toEqual([
      { path: "a.jsonl", collection: "Briefs" },
      { path: "a.jsonl", collection: "Briefs" },
    ]);
    expect(holders.get("one")).toBe(holders.get("two"));
  });
});
