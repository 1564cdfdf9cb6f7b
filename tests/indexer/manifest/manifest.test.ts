import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openWrittenRows } from "@/indexer/manifest/growing-rows";
import type { DocumentRow, FileRow, ManifestRow, RunRow } from "@/indexer/manifest/manifest";
import {
  mendManifest,
  openManifest,
  openWritableManifest,
  withManifest,
} from "@/indexer/manifest/open-manifest";
import { aFolder, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const aFile = (path: string, size = 1): FileRow => ({
  kind: "file",
  path,
  size,
  mtimeMs: 1.5,
  ids: [path],
  collection: "briefs",
  problems: [],
  removed: false,
});
const aDocument = (id: string, gone: string | null = null): DocumentRow =>
  ({ kind: "document", id, gone, title: "é".repeat(200) }) as DocumentRow;
const aRun = (generation: string): RunRow => ({ kind: "run", corpus: "c", version: "v", generation, at: "" });

/** Adds rows to what a folder holds, as a run does. */
async function add(data: string, ...rows: readonly ManifestRow[]): Promise<void> {
  const manifest = await openWritableManifest(data);
  manifest.put(rows);
  manifest.close();
}

/** What a folder holds, by its keys. */
async function read(data: string) {
  return withManifest(data, ({ files, documents, run }) => ({
    files: [...files.keys()],
    documents: Array.from(documents.values(), ({ id }) => id),
    run: run?.generation ?? null,
  }));
}

const NOTHING = { files: [], documents: [], run: null };

describe("the manifest", () => {
  it("is empty in a new folder, which reading leaves as it is", async () => {
    const data = await aFolder();
    expect(await read(data)).toEqual(NOTHING);
    await expect(stat(join(data, "manifest.db"))).rejects.toThrow(/ENOENT/);
  });

  it("holds the later of two rows with one key, and nothing that was removed; its owner's alone", async () => {
    const data = await aFolder();
    await add(data, aFile("a"), aFile("b"), aRun("1"));
    await add(data, aFile("a", 2), { ...aFile("b"), removed: true }, aDocument("d"), aRun("2"));
    expect(await read(data)).toEqual({ files: ["a"], documents: ["d"], run: "2" });
    const manifest = await openManifest(data);
    expect(manifest.files.get("a")).toEqual(aFile("a", 2));
    expect([manifest.files.get("b"), manifest.files.has("b"), manifest.files.size]).toEqual([
      undefined,
      false,
      1,
    ]);
    expect([...manifest.documents]).toEqual([["d", aDocument("d")]]);
    manifest.close();
    expect((await stat(join(data, "manifest.db"))).mode & 0o777).toBe(0o600);
  });

  it("says what is of several collections, and takes up which story a document is in; all else of it stays", async () => {
    const data = await aFolder();
    const manifest = await openWritableManifest(data);
    const rows = { a: "briefs", b: "reports", c: "briefs", d: "briefs" };
    manifest.put(Object.entries(rows).map(([id, collection]) => ({ ...aDocument(id), collection })));
    manifest.put([{ ...aDocument("gone", "2026-01-01"), collection: "reports" }]);
    const files = { mixed: ["a", "b"], alike: ["c", "d"], left: ["c", "gone"] };
    manifest.put(Object.entries(files).map(([path, ids]) => ({ ...aFile(path), ids })));
    expect(Array.from(manifest.listMixedFiles(), ({ path }) => path)).toEqual(["mixed"]);
    const story = { id: "a", size: 2 };
    manifest.put(["a", "c"].map((id) => ({ kind: "story", id, story }) as const));
    expect([...manifest.listMembers()]).toEqual([
      ["a", "a", "briefs"],
      ["a", "c", "briefs"],
    ]);
    expect(Array.from(manifest.listStory("a"), ({ id }) => id)).toEqual(["a", "c"]);
    expect(manifest.documents.get("c")).toEqual({ ...aDocument("c"), collection: "briefs", story });
    expect(manifest.documents.get("d")?.story).toBeUndefined();
    manifest.close();
  });

  it("shows rows that are written as they come at once, and nobody else any of them before the change is done", async () => {
    const data = await aFolder();
    await add(data, aFile("old"), aDocument("old"));
    const manifest = await openWritableManifest(data);
    await manifest.change(async () => {
      const rows = openWrittenRows(manifest);
      expect([rows.documents.has("old"), rows.documents.size]).toEqual([false, 0]);
      for (let at = 0; at < 1_200; at += 1) rows.documents.set(`d${at}`, aDocument(`d${at}`));
      rows.documents.set("d0", { ...aDocument("d0"), title: "later" });
      rows.files.set("a", aFile("a"));
      expect(rows.documents.size).toBe(1_200);
      expect(["d0", "d1199"].map((id) => rows.documents.has(id))).toEqual([true, true]);
      expect(rows.documents.get("d0")?.title).toBe("later");
      expect([await read(data), rows.files.has("a")]).toEqual([
        { files: ["old"], documents: ["old"], run: null },
        true,
      ]);
      rows.end();
    }, "anew");
    expect([manifest.files.size, manifest.documents.size]).toEqual([1, 1_200]);
    expect(manifest.documents.get("d0")?.title).toBe("later");
    manifest.close();
  });

  it("takes all rows or none", async () => {
    const data = await aFolder();
    await add(data, aFile("a"), aRun("1"));
    const manifest = await openWritableManifest(data);
    const unwritable = { ...aFile("b"), path: null as unknown as string };
    expect(() => manifest.put([aFile("c"), unwritable, aRun("2")])).toThrow();
    manifest.close();
    expect(await read(data)).toEqual({ files: ["a"], documents: [], run: "1" });
  });

  it("takes over the lines of an earlier release once, up to one that was cut off or is none", async () => {
    const rows = [aFile("a"), aFile("b"), aDocument("d"), aRun("1"), { ...aFile("b"), removed: true }];
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    const data = await aFolder({
      "manifest.jsonl": `${lines}{"kind":"file"}\n${JSON.stringify(aFile("c"))}\n`,
    });
    const expected = { files: ["a"], documents: ["d"], run: "1" };
    expect(await read(data)).toEqual(expected);
    await add(data);
    await expect(readFile(join(data, "manifest.jsonl"))).rejects.toThrow(/ENOENT/);
    expect(await read(data)).toEqual(expected);
  });

  it("keeps what can be read of a damaged file, and no run, so that the next builds everything anew", async () => {
    const data = await aFolder();
    const path = join(data, "manifest.db");
    await add(data, ...Array.from({ length: 1_000 }, (_, at) => aDocument(`d${1_000 + at}`)), aRun("1"));
    await truncate(path, Math.floor((await stat(path)).size / 2));
    const error = await read(data).catch((reason: unknown) => reason);
    expect(await mendManifest(data, error)).toBe(true);
    const { documents, run } = await read(data);
    expect(run).toBeNull();
    expect(documents.length).toBeGreaterThan(20);
    expect(documents.length).toBeLessThan(1_000);
  });

  it("keeps all rows but the one that was cut off at the end of the file", async () => {
    const data = await aFolder();
    const path = join(data, "manifest.db");
    await add(data, ...Array.from({ length: 1_000 }, (_, at) => aDocument(`d${1_000 + at}`)), aRun("1"));
    const bytes = await readFile(path);
    bytes.fill(0, bytes.lastIndexOf('","gone":null') + 20, bytes.lastIndexOf('","gone":null') + 60);
    await writeFile(path, bytes);
    const error = await read(data).catch((reason: unknown) => reason);
    expect(await mendManifest(data, error)).toBe(true);
    const { documents, run } = await read(data);
    expect([documents.length, run]).toEqual([999, null]);
  });

  it("is begun anew in place of another file, and not mended for an error of another kind", async () => {
    const data = await aFolder();
    await writeFile(
      join(data, "manifest.db"),
      "no database at all, but long enough to be taken for one".repeat(50),
    );
    const error = await openWritableManifest(data).catch((reason: unknown) => reason);
    expect(await mendManifest(data, new Error("The engine is away."))).toBe(false);
    expect(await mendManifest(data, error)).toBe(true);
    expect(await read(data)).toEqual(NOTHING);
  });
});
