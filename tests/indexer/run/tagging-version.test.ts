import { existsSync } from "node:fs";
import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { openVersions, type Versions } from "@/indexer/run/tagging-version";
import { aFolder, putFiles, removeFolders } from "../../support/folders";

afterAll(removeFolders);

/** Files that decide what is stored, of every folder that does. */
const DECIDING = [
  "indexer/tagging/pipeline.ts",
  "indexer/tagging/syntax/clauses.ts",
  "indexer/tagging/who/referents.ts",
  "indexer/tagging/stands/find-stands.ts",
  "indexer/tagging/stances/find-read-stances.ts",
  "indexer/knowledge/actors/names.bin",
  "indexer/knowledge/stances/verb-frames.ts",
  "indexer/knowledge/stances/stand-weights.json",
  "indexer/reading/formats/html.ts",
  "search/text/words.ts",
  "search/document/dates.ts",
  "search/document/mentioned-fields.ts",
  "search/document/correction-lines.ts",
  "search/collection/names.ts",
  "search/collection/postings-book.ts",
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

/** As another process reads them, or this one when it begins. */
const readVersion = (project: string, ...given: Parameters<Versions["readVersion"]>): Promise<string> =>
  openVersions(project).readVersion(...given);
const readTagsVersion = (project: string): Promise<string> => openVersions(project).readTagsVersion();

/** Whether the version is another one when a file changes. */
async function changesWith(path: string): Promise<boolean> {
  const project = await aProject();
  const version = await readVersion(project, [], null);
  expect(await readVersion(project, [], null)).toBe(version);
  await putFiles(project, { [path]: "changed" });
  return (await readVersion(project, [], null)) !== version;
}

const ENCODER: CloseEncoder = {
  version: "one",
  meaning: { version: "one", dimensions: 384 },
  languages: ["en"],
};

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

  it("is that of the code that a process began with, whatever becomes of its files, but follows what a run is given", async () => {
    const project = await aProject();
    const { readVersion: read, readTagsVersion: readTags } = openVersions(project);
    const before = [await read([], null), await readTags()];
    await putFiles(project, { "indexer/tagging/pipeline.ts": "changed" });
    expect([await read([], null), await readTags()]).toEqual(before);
    expect(await read([["target"]], null)).not.toBe(before[0]);
    expect([await readVersion(project, [], null), await readTagsVersion(project)]).not.toEqual(before);
  });

  it("changes with the targets and with the index settings", async () => {
    const project = await aProject();
    const facts = [[], [["target"], {}], [[], {}], [[], { a: 1 }]];
    const versions = await Promise.all(facts.map((one) => readVersion(project, one, null)));
    expect(new Set(versions).size).toBe(4);
    expect(await readVersion(project, [[], { a: 1 }], null)).toBe(versions[3]);
  });

  it("changes with what reads closely and with its code, where it does, and reads no weights", async () => {
    const project = await aProject();
    await putFiles(project, { "encoder/session.ts": "code", "encoder/meaning/model.onnx": "weights" });
    const off = await readVersion(project, [], null);
    const on = await readVersion(project, [], ENCODER);
    const other = await readVersion(project, [], { ...ENCODER, version: "two" });
    expect(new Set([off, on, other]).size).toBe(3);
    await putFiles(project, { "encoder/meaning/model.onnx": "other weights" });
    expect(await readVersion(project, [], ENCODER)).toBe(on);
    await putFiles(project, { "encoder/session.ts": "other code" });
    expect(await readVersion(project, [], ENCODER)).not.toBe(on);
    expect(await readVersion(project, [], null)).toBe(off);
  });
});

describe("the version of tags", () => {
  it("changes with what tags are made by, and not with what reads files or stores documents", async () => {
    const isOther = async (path: string): Promise<boolean> => {
      const project = await aProject();
      const version = await readTagsVersion(project);
      await putFiles(project, { [path]: "changed" });
      return (await readTagsVersion(project)) !== version;
    };
    expect(await isOther("indexer/tagging/pipeline.ts")).toBe(true);
    expect(await isOther("indexer/knowledge/actors/names.bin")).toBe(true);
    expect(await isOther("search/text/words.ts")).toBe(true);
    expect(await isOther("package-lock.json")).toBe(true);
    expect(await isOther("indexer/reading/formats/html.ts")).toBe(false);
    expect(await isOther("search/collection/names.ts")).toBe(false);
  });
});
