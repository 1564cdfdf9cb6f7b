import { readFile, rm, truncate, utimes } from "node:fs/promises";
import { join } from "node:path";
import { RunFailed } from "@/indexer/corpus/errors";
import { readDocument } from "@/search/meilisearch/read-documents";
import { aFolder, anArticle, putFiles, removeFolders } from "../../support/folders";
import { openTestRoom, type TestRoom } from "../../support/indexed-folder";
import { STORY } from "../../support/story";

let room: TestRoom;
beforeEach(async () => {
  room = await openTestRoom(STORY);
});
afterEach(() => room.close());
afterAll(removeFolders);

describe("a run", () => {
  it("publishes an empty corpus, which is searched without a failure", async () => {
    const summary = await room.index({ corpus: await aFolder() });
    expect(summary).toMatchObject({ published: "whole", documents: 0, problems: [] });
    expect(await room.search("anything")).toMatchObject({ total: 0, exact: true });
  });

  it("publishes nothing when the folder is missing, and what was searchable stays", async () => {
    await room.index();
    await expect(room.index({ corpus: "/no/such/folder" })).rejects.toThrow(RunFailed);
    expect(await room.search("munitions")).toMatchObject({ total: 3 });
  });

  it("changes in place what changed, was added or removed, and finds just what a full run finds", async () => {
    await room.index();
    await putFiles(room.corpus, {
      "wire/new.md": anArticle({ title: "New", published: "2025-01-07" }, "Munitions came anew."),
      "wire/shells.md": anArticle({ title: "Shells by train", publisher: "Reuters" }, "Nothing of the kind."),
    });
    await rm(join(room.corpus, "wire/summit.md"));
    const small = await room.index();
    expect(small).toMatchObject({ published: "in-place", added: 1, changed: 1, removed: 1, documents: 6 });
    const before = await Promise.all(["munitions", "", "publisher:Reuters"].map(room.search));
    expect(before.map((result) => result.total)).toEqual([2, 6, 1]);
    const whole = await room.index({ full: true });
    expect(whole).toMatchObject({ published: "whole", added: 0, changed: 0, retagged: 6, documents: 6 });
    const after = await Promise.all(["munitions", "", "publisher:Reuters"].map(room.search));
    expect(after.map((result) => ({ ...result, took: null }))).toEqual(
      before.map((result) => ({ ...result, took: null })),
    );
  });

  it("knows a document that comes back by the day it first came", async () => {
    await room.index({ now: new Date("2026-01-01T00:00:00Z") });
    await rm(join(room.corpus, "wire/summit.md"));
    await room.index({ now: new Date("2026-01-02T00:00:00Z") });
    expect(await room.find("pact")).toEqual([]);
    await putFiles(room.corpus, { "wire/summit.md": STORY["wire/summit.md"] ?? "" });
    await room.index({ now: new Date("2026-01-03T00:00:00Z") });
    expect(await readDocument("wire-summit", room.tested)).toMatchObject({
      firstIngested: "2026-01-01T00:00:00.000Z",
      changed: "2026-01-03T00:00:00.000Z",
    });
  });

  it("costs a look at each file when nothing changed", async () => {
    await room.index();
    expect(await room.index()).toMatchObject({ published: "none", unchangedFiles: 6, words: 0 });
    const touched = new Date(Date.now() + 5_000);
    await utimes(join(room.corpus, "wire/shells.md"), touched, touched);
    expect(await room.index()).toMatchObject({ published: "in-place", changed: 0, retagged: 1 });
  });

  it("tags everything once more when the targets change", async () => {
    await room.index();
    await putFiles(room.corpus, { "targets.json": '[{"name":"The pact","aliases":["a pact"]}]' });
    expect(await room.index()).toMatchObject({ published: "whole", retagged: 6 });
    await putFiles(room.corpus, { "targets.json": '[{"nome":"The pact"}]' });
    await expect(room.index()).rejects.toThrow(/targets\.json cannot be used: 0\.name .*Correct it/);
  });

  it("does it all again when the manifest is gone", async () => {
    await room.index();
    await rm(join(room.tested.data, "manifest.jsonl"));
    expect(await room.index()).toMatchObject({ published: "whole", documents: 6 });
  });

  it("does it all again when the last line of the manifest was cut off, and keeps every document and its times", async () => {
    await room.index({ now: new Date("2026-01-01T00:00:00Z") });
    const documents = await readAll();
    const path = join(room.tested.data, "manifest.jsonl");
    const text = await readFile(path, "utf8");
    const last = text.lastIndexOf("\n", text.length - 2) + 1;
    await truncate(path, Buffer.byteLength(text.slice(0, last + Math.floor((text.length - last) / 2))));
    const again = await room.index({ now: new Date("2026-01-02T00:00:00Z") });
    expect(again).toMatchObject({ published: "whole", documents: 6, added: 0, changed: 0, retagged: 6 });
    expect(await readAll()).toEqual(documents);
    const rows = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(rows.map((row) => JSON.parse(row).kind)).toContain("run");
    expect(await room.index()).toMatchObject({ published: "none", unchangedFiles: 6 });
  });
});

/** Every document as it is stored. */
async function readAll(): Promise<readonly unknown[]> {
  const ids = await room.find("");
  expect(ids).toHaveLength(6);
  return Promise.all(ids.map((id) => readDocument(id, room.tested)));
}
