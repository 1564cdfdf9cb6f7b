import { cp, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readVersion } from "@/indexer/run/tagging-version";
import { aFolder, putFiles, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const COPIED = ["indexer", "training", "search", "package-lock.json", "package.json", "README.md"];

/** A copy of the project as far as a version could look. */
async function aProject(): Promise<string> {
  const folder = await aFolder();
  for (const path of COPIED) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(path, join(folder, path), { recursive: true });
  }
  return folder;
}

let project: string;
let version: string;
beforeAll(async () => {
  project = await aProject();
  version = await readVersion(project, []);
});

/** Whether the version is another one while a file has this content more. */
async function changesWith(path: string): Promise<boolean> {
  await putFiles(project, { [path]: "changed" });
  const changed = await readVersion(project, []);
  await cp(path, join(project, path));
  expect(await readVersion(project, [])).toBe(version);
  return changed !== version;
}

describe("the version of the tagger", () => {
  it.each([
    "indexer/tagging/pipeline.ts",
    "indexer/knowledge/actors/names.bin",
    "indexer/reading/formats/html.ts",
    "search/text/words.ts",
    "search/document/dates.ts",
    "search/document/mentioned-fields.ts",
    "search/document/correction-lines.ts",
    "search/collection/names.ts",
    "search/collection/postings.ts",
    "package-lock.json",
  ])("changes with %s", async (path) => {
    expect(await changesWith(path)).toBe(true);
  });

  it.each([
    "training/train-names.ts",
    "search/matching/views.ts",
    "search/answer/result.ts",
    "package.json",
    "README.md",
  ])("does not change with %s", async (path) => {
    expect(await changesWith(path)).toBe(false);
  });

  it("changes with the targets and with the index settings", async () => {
    const versions = await Promise.all(
      [[], [["target"], {}], [[], {}], [[], { a: 1 }]].map((facts) => readVersion(project, facts)),
    );
    expect(new Set(versions).size).toBe(4);
    expect(await readVersion(project, [[], { a: 1 }])).toBe(versions[3]);
  });
});
