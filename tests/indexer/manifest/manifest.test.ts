import { appendFile, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { appendToManifest, type FileRow, type RunRow, readManifest } from "@/indexer/manifest/manifest";
import { aFolder, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const aFile = (path: string, size = 1): FileRow => ({
  kind: "file",
  path,
  size,
  mtimeMs: 1,
  ids: [path],
  collection: "briefs",
  problems: [],
  removed: false,
});
const aRun = (generation: string): RunRow => ({ kind: "run", corpus: "c", version: "v", generation, at: "" });

/** Adds rows to what a folder holds, as a run does. */
async function add(data: string, ...rows: readonly (FileRow | RunRow)[]): Promise<void> {
  await appendToManifest(data, await readManifest(data), rows);
}

async function linesOf(data: string): Promise<string[]> {
  return (await readFile(join(data, "manifest.jsonl"), "utf8")).trimEnd().split("\n");
}

describe("the manifest", () => {
  it("is empty in a new folder", async () => {
    const manifest = await readManifest(await aFolder());
    expect(manifest.run).toBeNull();
    expect(manifest.files.size + manifest.documents.size).toBe(0);
  });

  it("holds the later of two rows with one key, and nothing that was removed", async () => {
    const data = await aFolder();
    await add(data, aFile("a"), aFile("b"), aRun("1"));
    await add(data, aFile("a", 2), { ...aFile("b"), removed: true }, aRun("2"));
    const { files, run } = await readManifest(data);
    expect([...files.values()]).toEqual([aFile("a", 2)]);
    expect(run?.generation).toBe("2");
    expect(await linesOf(data)).toHaveLength(6);
  });

  it("is written anew when most of it is out of force", async () => {
    const data = await aFolder();
    for (let size = 1; size < 20; size += 1) await add(data, aFile("a", size), aRun(String(size)));
    expect((await linesOf(data)).length).toBeLessThanOrEqual(6);
    expect((await readManifest(data)).files.get("a")?.size).toBe(19);
  });

  it("loses a last row that was cut off, and no other", async () => {
    const data = await aFolder();
    await add(data, aFile("a"), aRun("1"));
    await truncate(join(data, "manifest.jsonl"), (await readFile(join(data, "manifest.jsonl"))).length - 5);
    expect(await readManifest(data)).toMatchObject({ run: null, log: { rows: 1, isWhole: false } });
    await add(data, aFile("b"), aRun("2"));
    const { files, run } = await readManifest(data);
    expect([...files.keys()]).toEqual(["a", "b"]);
    expect(run?.generation).toBe("2");
  });

  it.each([
    "null",
    "42",
    "[]",
    "{}",
    '{"kind":"file"}',
    '{"kind":"run"}',
    '{"kind":"correction"}',
    '{"kind":"constructor"}',
  ])("ends at a row that is none: %s", async (line) => {
    const data = await aFolder();
    await add(data, aFile("a"), aRun("1"));
    await appendFile(join(data, "manifest.jsonl"), `${line}\n${JSON.stringify(aFile("b"))}\n`);
    const { files, run, log } = await readManifest(data);
    expect([...files.keys()]).toEqual(["a"]);
    expect([run?.generation, log.isWhole]).toEqual(["1", false]);
  });

  it("adds nothing after a row that cannot be read", async () => {
    const data = await aFolder();
    await add(data, aFile("a"));
    await appendFile(join(data, "manifest.jsonl"), "{broken\n");
    await add(data, aFile("b"));
    expect([...(await readManifest(data)).files.keys()]).toEqual(["a", "b"]);
  });
});
