import { openDuplicates } from "@/indexer/documents/duplicates";
import { aDocument } from "../../support/documents";

const aFile = (path: string, ...ids: string[]) =>
  ids.map((id) => aDocument({ id, path, collection: "Briefs" }));

describe("documents that want one id", () => {
  it("are a problem of the later, which names the place of the other", () => {
    const toProblems = openDuplicates();
    expect(toProblems(aFile("a.jsonl", "one", "two"))).toEqual([]);
    expect(toProblems(aFile("b.jsonl", "two", "three"))).toMatchObject([
      { path: "b.jsonl", reason: expect.stringContaining("the id two, as a.jsonl has") },
    ]);
    expect(toProblems(aFile("c.jsonl", "two"))).toMatchObject([
      { reason: expect.stringContaining("as b.jsonl has") },
    ]);
  });

  it("are one where a file has both, and where a file comes again", () => {
    const toProblems = openDuplicates();
    expect(toProblems(aFile("a.jsonl", "one", "one"))).toMatchObject([
      { path: "a.jsonl", reason: expect.stringContaining("as a.jsonl has") },
    ]);
    expect(toProblems(aFile("b.jsonl", "two"))).toEqual([]);
    expect(toProblems(aFile("a.jsonl", "two"))).toMatchObject([
      { path: "a.jsonl", reason: expect.stringContaining("as b.jsonl has") },
    ]);
  });

  it("are met among many", () => {
    const toProblems = openDuplicates();
    const many = (from: number) =>
      aFile(`${from}.jsonl`, ...Array.from({ length: 1_000 }, (_, at) => `id-${from + at}`));
    for (let from = 0; from < 20_000; from += 1_000) expect(toProblems(many(from))).toEqual([]);
    expect(toProblems(aFile("last.jsonl", "id-19999", "id-0"))).toMatchObject([
      { reason: expect.stringContaining("as 19000.jsonl has") },
      { reason: expect.stringContaining("as 0.jsonl has") },
    ]);
  });
});
