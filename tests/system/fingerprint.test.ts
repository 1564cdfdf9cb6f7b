import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readFingerprint } from "@/system/fingerprint";
import { aFolder, type Files, putFiles, removeFolders } from "../support/folders";

afterAll(removeFolders);

const FILES: Files = { "a/one.ts": "1", "a/deep/two.ts": "2", "b.json": "{}", "c/other.ts": "3" };
const PATHS = ["a", "b.json"];

async function changed(change: Files, facts: readonly unknown[] = []): Promise<boolean> {
  const folder = await aFolder(FILES);
  const before = await readFingerprint(folder, PATHS, []);
  await putFiles(folder, change);
  return before !== (await readFingerprint(folder, PATHS, facts));
}

describe("a fingerprint", () => {
  it("is the same for the same files, wherever they lie", async () => {
    const [one, other] = await Promise.all([aFolder(FILES), aFolder(FILES)]);
    expect(await readFingerprint(one, PATHS, [])).toBe(await readFingerprint(other, PATHS, []));
  });

  it.each<[string, Files]>([
    ["a file changes", { "b.json": "[]" }],
    ["a file deep in a folder changes", { "a/deep/two.ts": "two" }],
    ["a file is added", { "a/three.ts": "" }],
  ])("changes when %s", async (_, change) => {
    expect(await changed(change)).toBe(true);
  });

  it("changes when a file gets another name, and when a fact changes", async () => {
    const folder = await aFolder({ ...FILES, "a/uno.ts": "1" });
    await rm(join(folder, "a/one.ts"));
    const renamed = await readFingerprint(folder, PATHS, []);
    expect(renamed).not.toBe(await readFingerprint(await aFolder(FILES), PATHS, []));
    expect(await changed({}, ["a fact"])).toBe(true);
  });

  it("does not change when nothing does, or when a file elsewhere does", async () => {
    expect(await changed({})).toBe(false);
    expect(await changed({ "c/other.ts": "4" })).toBe(false);
  });

  it("says so when a path is missing", async () => {
    await expect(readFingerprint(await aFolder(), PATHS, [])).rejects.toThrow(/ENOENT/);
  });
});
