import { rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { RunFailed } from "@/indexer/corpus/errors";
import { withManifest } from "@/indexer/manifest/open-manifest";
import { readDocument } from "@/search/meilisearch/read-documents";
import { aFolder, anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";
import { STORY } from "../../support/story";

let testIndex: TestIndex;
beforeEach(async () => {
  testIndex = await openTestIndex(STORY);
});
afterEach(() => testIndex.close());
afterAll(removeFolders);

describe("a run", () => {
  it("publishes an empty corpus, which is searched without a failure", async () => {
    const summary = await testIndex.index({ corpus: await aFolder() });
    expect(summary).toMatchObject({ published: "whole", documents: 0, problems: [] });
    expect(await testIndex.search("anything")).toMatchObject({ total: 0, exact: true });
  });

  it("publishes nothing when the folder is missing, and what was searchable stays", async () => {
    await testIndex.index();
    await expect(testIndex.index({ corpus: "/no/such/folder" })).rejects.toThrow(RunFailed);
    expect(await testIndex.search("munitions")).toMatchObject({ total: 3 });
  });

  it("changes in place what changed, was added or removed, and finds just what a full run finds", async () => {
    await testIndex.index();
    await putFiles(testIndex.corpus, {
      "wire/new.md": anArticle({ title: "New", published: "2025-01-07" }, "Munitions came anew."),
      "wire/shells.md": anArticle({ title: "Shells by train", publisher: "Reuters" }, "Nothing of the kind."),
    });
    await rm(join(testIndex.corpus, "wire/summit.md"));
    const small = await testIndex.index();
    expect(small).toMatchObject({ published: "in-place", added: 1, changed: 1, removed: 1, documents: 6 });
    const before = await Promise.all(["munitions", "", "publisher:Reuters"].map(testIndex.search));
    expect(before.map((result) => result.total)).toEqual([2, 6, 1]);
    const whole = await testIndex.index({ full: true });
    expect(whole).toMatchObject({ published: "whole", added: 0, changed: 0, retagged: 6, documents: 6 });
    const after = await Promise.all(["munitions", "", "publisher:Reuters"].map(testIndex.search));
    expect(after.map((result) => ({ ...result, took: null }))).toEqual(
      before.map((result) => ({ ...result, took: null })),
    );
  });

  it("knows a document that comes back by the day it first came", async () => {
    await testIndex.index({ now: new Date("2026-01-01T00:00:00Z") });
    await rm(join(testIndex.corpus, "wire/summit.md"));
    await testIndex.index({ now: new Date("2026-01-02T00:00:00Z") });
    expect(await testIndex.find("pact")).toEqual([]);
    await putFiles(testIndex.corpus, { "wire/summit.md": STORY["wire/summit.md"] ?? "" });
    await testIndex.index({ now: new Date("2026-01-03T00:00:00Z") });
    expect(await readDocument("wire-summit", testIndex.tested)).toMatchObject({
      firstIngested: "2026-01-01T00:00:00.000Z",
      changed: "2026-01-03T00:00:00.000Z",
    });
  });

  it("costs a look at each file when nothing changed", async () => {
    await testIndex.index();
    expect(await testIndex.index()).toMatchObject({ published: "none", unchangedFiles: 6, words: 0 });
    const touched = new Date(Date.now() + 5_000);
    await utimes(join(testIndex.corpus, "wire/shells.md"), touched, touched);
    expect(await testIndex.index()).toMatchObject({ published: "in-place", changed: 0, retagged: 1 });
  });

  it("tags everything once more when the targets change", async () => {
    await testIndex.index();
    await putFiles(testIndex.corpus, { "targets.json": '[{"name":"The pact","aliases":["a pact"]}]' });
    expect(await testIndex.index()).toMatchObject({ published: "whole", retagged: 6 });
    await putFiles(testIndex.corpus, { "targets.json": '[{"nome":"The pact"}]' });
    await expect(testIndex.index()).rejects.toThrow(/targets\.json cannot be used: 0\.name .*Correct it/);
  });

  it("does it all again when the manifest is gone", async () => {
    await testIndex.index();
    await rm(join(testIndex.tested.data, "manifest.db"));
    expect(await testIndex.index()).toMatchObject({ published: "whole", documents: 6 });
  });

  it("takes over the manifest of an earlier release, and keeps every document and its times", async () => {
    await testIndex.index({ now: new Date("2026-01-01T00:00:00Z") });
    const documents = await readAll();
    const { data } = testIndex.tested;
    const rows = await withManifest(data, ({ files, documents: known, run }) => [
      ...files.values(),
      ...known.values(),
      ...(run === null ? [] : [run]),
    ]);
    await rm(join(data, "manifest.db"));
    await putFiles(data, { "manifest.jsonl": rows.map((row) => `${JSON.stringify(row)}\n`).join("") });
    expect(await testIndex.index()).toMatchObject({ published: "none", unchangedFiles: 6 });
    expect(await readAll()).toEqual(documents);
  });

  it("does it all again when the manifest is damaged", async () => {
    await testIndex.index();
    await putFiles(testIndex.tested.data, { "manifest.db": "This is no database." });
    expect(await testIndex.index()).toMatchObject({ published: "whole", documents: 6 });
    expect(await testIndex.index()).toMatchObject({ published: "none", unchangedFiles: 6 });
  });
});

/** Every document as it is stored. */
async function readAll(): Promise<readonly unknown[]> {
  const ids = await testIndex.find("");
  expect(ids).toHaveLength(6);
  return Promise.all(ids.map((id) => readDocument(id, testIndex.tested)));
}
