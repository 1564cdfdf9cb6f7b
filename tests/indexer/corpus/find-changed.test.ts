import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { findChangedFiles } from "@/indexer/corpus/find-changed";
import { aFolder, putFiles, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const READER = {
  read: async () => {
    throw new Error("Nothing is read to find what changed.");
  },
};

/** A corpus of which `wire/a.txt` and `wire/gone.txt` are known, each with the document of its path. */
async function aCorpus() {
  const folder = await aFolder({ "wire/a.txt": "A", "wire/new.txt": "New", "notes/b.txt": "B" });
  const known = ["wire/a.txt", "wire/gone.txt"];
  const find = async (...paths: readonly string[]) => {
    const found = await findChangedFiles(
      folder,
      new Set(paths.map((path) => join(folder, path))),
      {
        has: (path) => known.includes(path),
        hasFolder: (path) => path === "wire",
        listHolders: (id) => known.filter((path) => path.replace("/", "-") === `${id}.txt`),
      },
      READER,
    );
    return found && { changed: found.changed.map(({ path }) => path), removed: found.removed };
  };
  return { folder, find };
}

describe("what changed at some paths", () => {
  it("is found without a look at the rest: what is new, other than it was, or gone", async () => {
    const { find } = await aCorpus();
    expect(await find("wire/new.txt", "wire/a.txt", "wire/gone.txt", "wire/never-known.txt")).toEqual({
      changed: ["wire/a.txt", "wire/new.txt"],
      removed: ["wire/gone.txt"],
    });
  });

  it("leaves out what is hidden", async () => {
    const { folder, find } = await aCorpus();
    await putFiles(folder, { "wire/.draft.txt": "x" });
    expect(await find("wire/.draft.txt", ".git/index")).toEqual({ changed: [], removed: [] });
  });

  it.each([
    ["a folder that is not known", "notes/b.txt"],
    ["a folder itself", "wire"],
    ["a kind that is not read by its name", "wire/picture.xyz"],
    ["what is about the corpus", "targets.json"],
    ["what says how files beside it are read", "wire/fields.json"],
    ["what says what a file beside it is", "wire/a.txt.about.json"],
    ["what lies outside", "../elsewhere.txt"],
  ])("cannot be told by %s", async (_, path) => {
    const { find } = await aCorpus();
    expect(await find("wire/a.txt", path)).toBeNull();
  });

  it("cannot be told where two files want one id, one is a link, or something beside it says how it is read", async () => {
    const { folder, find } = await aCorpus();
    await putFiles(folder, { "wire/a.md": "Another" });
    expect(await find("wire/a.md")).toBeNull();
    await symlink(join(folder, "wire/a.txt"), join(folder, "wire/link.txt"));
    expect(await find("wire/link.txt")).toBeNull();
    await putFiles(folder, { "wire/fields.json": "{}" });
    expect(await find("wire/new.txt")).toBeNull();
    await rm(folder, { recursive: true });
    expect(await find("wire/new.txt")).toBeNull();
  });
});
