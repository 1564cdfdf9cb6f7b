import { appendFile, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  moveCorrections,
  readCorrections,
  saveCorrection,
  undoCorrection,
} from "@/saved/corrections/corrections";
import { NoSuchCorrection, NotSaved } from "@/saved/store/errors";
import { CORRECTIONS_FILE, type Correction, MOVING_FILE } from "@/search/document/correction";
import { runBin } from "../../support/commands";
import { aCorrection, toLines } from "../../support/documents";
import { aFolder, putFiles, removeFolders } from "../../support/folders";

afterAll(removeFolders);

type Folders = { readonly corpus: string; readonly data: string };

async function someFolders(): Promise<Folders> {
  return { corpus: await aFolder(), data: await aFolder() };
}

const remove = (value: string) => ({
  document: null,
  why: "It errs.",
  change: { kind: "remove", facet: "actor", value } as const,
});
const keep = (folders: Folders, value: string): Promise<Correction> =>
  saveCorrection(folders, remove(value), new Date());
const inForce = async (folders: Folders): Promise<readonly string[]> =>
  (await readCorrections(folders)).inForce.flatMap(({ change }) =>
    change.kind === "remove" ? change.value : [],
  );

describe("a correction that is kept", () => {
  it("is a line of its own that only its owner may read, however many are made at once", async () => {
    const folders = await someFolders();
    const values = Array.from({ length: 30 }, (_, at) => `Actor ${at}`);
    await Promise.all(values.map((value) => keep(folders, value)));
    expect([...(await inForce(folders))].sort()).toEqual([...values].sort());
    expect((await stat(join(folders.data, CORRECTIONS_FILE))).mode & 0o777).toBe(0o600);
  });

  it("begins a new line after one that a crash cut off, which is named", async () => {
    const folders = await someFolders();
    await keep(folders, "A");
    await appendFile(join(folders.data, CORRECTIONS_FILE), '{"id":"torn","at":');
    await keep(folders, "B");
    expect(await inForce(folders)).toEqual(["A", "B"]);
    expect((await readCorrections(folders)).problems).toEqual([
      expect.objectContaining({ line: 2, reason: expect.stringMatching(/not JSON/) }),
    ]);
  });

  it("is undone by a line, once", async () => {
    const folders = await someFolders();
    const { id } = await keep(folders, "A");
    await undoCorrection(folders, id, new Date());
    expect(await inForce(folders)).toEqual([]);
    await expect(undoCorrection(folders, id, new Date())).rejects.toThrow(NoSuchCorrection);
  });

  it("is refused in words where nothing can be written", async () => {
    const folders = { corpus: await aFolder(), data: "/no/such/folder" };
    await expect(keep(folders, "A")).rejects.toThrow(NotSaved);
  });
});

describe("moving corrections into the corpus", () => {
  it("adds them to what is kept there, empties the other, and a second time moves none", async () => {
    const folders = await someFolders();
    await putFiles(folders.corpus, {
      [CORRECTIONS_FILE]: toLines([aCorrection(remove("By hand").change)]).trimEnd(),
    });
    await keep(folders, "A");
    const env = { PARALLAX_CORPUS: folders.corpus, PARALLAX_DATA: folders.data };
    expect(await runBin("corrections", ["move"], { env })).toMatchObject({
      code: 0,
      stdout: `1 moved into ${folders.corpus}.\n`,
    });
    expect(await moveCorrections(folders)).toBe(0);
    const lines = (await readFile(join(folders.corpus, CORRECTIONS_FILE), "utf8")).trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(await inForce(folders)).toEqual(["By hand", "A"]);
    const { stdout } = await runBin("corrections", [], { env });
    expect(stdout).toMatch(/pending: remove the actor “A” in all documents \(It errs\.\)/);
  });

  it("loses none that are made meanwhile", async () => {
    const folders = await someFolders();
    const values = Array.from({ length: 40 }, (_, at) => `Actor ${at}`);
    const keeping = Promise.all(values.map((value) => keep(folders, value)));
    for (let tries = 0; tries < 10; tries += 1) await moveCorrections(folders);
    await keeping;
    await moveCorrections(folders);
    expect([...(await inForce(folders))].sort()).toEqual([...values].sort());
  });

  it("goes on where a crash left it, each line once", async () => {
    const folders = await someFolders();
    const [done, left] = ["done", "left"].map((id) => aCorrection(remove(id).change, { id }));
    if (!done || !left) throw new Error("two are wanted");
    await putFiles(folders.corpus, { [CORRECTIONS_FILE]: toLines([done]) });
    await putFiles(folders.data, { [MOVING_FILE]: toLines([done, left]) });
    expect(await inForce(folders)).toEqual(["done", "left"]);
    await keep(folders, "A");
    expect(await moveCorrections(folders)).toBe(2);
    expect(await inForce(folders)).toEqual(["done", "left", "A"]);
  });

  it("says so when the corpus cannot be written to, and all stay in force", async () => {
    const folders = await someFolders();
    await keep(folders, "A");
    const corpus = join(folders.corpus, "missing");
    await expect(moveCorrections({ ...folders, corpus })).rejects.toThrow(
      /cannot be written to .* stay in .* in force/,
    );
    expect(await inForce({ ...folders, corpus })).toEqual(["A"]);
  });
});
