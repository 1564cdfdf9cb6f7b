import { existsSync } from "node:fs";
import { readVersion } from "@/indexer/run/tagging-version";
import { aFolder, putFiles, removeFolders } from "../../support/folders";

afterAll(removeFolders);

/** Files that decide what is stored, of every folder that does. */
const DECIDING = [
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
];
const OTHERS = [
  "training/train-names.ts",
  "search/matching/views.ts",
  "search/answer/result.ts",
  "package.json",
  "README.md",
];

/** A project with these files alone. */
async function aProject(): Promise<string> {
  return aFolder(Object.fromEntries([...DECIDING, ...OTHERS].map((path) => [path, path])));
}

/** Whether the version is another one when a file changes. */
async function changesWith(path: string): Promise<boolean> {
  const project = await aProject();
  const version = await readVersion(project, []);
  expect(await readVersion(project, [])).toBe(version);
  await putFiles(project, { [path]: "changed" });
  return (await readVersion(project, [])) !== version;
}

describe("the version of the tagger", () => {
  it("is tested with files that are there", () => {
    expect([...DECIDING, ...OTHERS].filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(DECIDING)("changes with %s", async (path) => {
    expect(await changesWith(path)).toBe(true);
  });

  it.each(OTHERS)("does not change with %s", async (path) => {
    expect(await changesWith(path)).toBe(false);
  });

  it("changes with the targets and with the index settings", async () => {
    const project = await aProject();
    const facts = [[], [["target"], {}], [[], {}], [[], { a: 1 }]];
    const versions = await Promise.all(facts.map((one) => readVersion(project, one)));
    expect(new Set(versions).size).toBe(4);
    expect(await readVersion(project, [[], { a: 1 }])).toBe(versions[3]);
  });
});
