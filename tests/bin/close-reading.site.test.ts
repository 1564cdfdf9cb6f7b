import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { CloseEvent } from "@/bin/shared/close-events";
import { compiled, type Ended, type Running } from "@/drills/shared/command";
import type { RunTraces } from "@/search/document/touched-documents";
import { DOCUMENTS, MEANING } from "@/search/meilisearch/index-settings";
import { readCloseReading } from "@/search/meilisearch/read-names";
import { endCommands, startCommand } from "../support/commands";
import { anArticle, putFiles, removeFolders } from "../support/folders";
import { openTestIndex, type TestIndex } from "../support/indexed-folder";
import { STORY } from "../support/story";

afterAll(async () => {
  endCommands();
  await removeFolders();
});

const PASS = compiled("bin/shared/close-reading-process.ts");

function startPass({ tested, corpus }: TestIndex): Running {
  const env = { PARALLAX_DATA: tested.data, PARALLAX_CORPUS: corpus, PARALLAX_CLOSE_READING: "background" };
  return startCommand([...PASS], { env });
}

function eventsOf({ stdout }: Pick<Ended, "stdout">): readonly CloseEvent[] {
  const whole = stdout.slice(0, stdout.lastIndexOf("\n") + 1);
  return whole.split("\n").flatMap((line) => (line === "" ? [] : (JSON.parse(line) as CloseEvent)));
}

/** What the last progress of a pass was; it must not have said anything else. */
async function readAll(index: TestIndex): Promise<CloseEvent | undefined> {
  const end = await startPass(index).ended;
  expect(end).toMatchObject({ code: 0, stderr: "" });
  expect(eventsOf(end).filter(({ kind }) => kind !== "progress")).toEqual([]);
  return eventsOf(end).at(-1);
}

type WithVectors = { readonly _vectors?: { readonly meaning?: { readonly embeddings: readonly unknown[] } } };

/** How many vectors the engine holds of a document; null where it has not the document. */
async function countVectors({ tested }: TestIndex, id: string): Promise<number | null> {
  const filter = `id = "${id}"`;
  const { hits } = await tested.engine.search<WithVectors>(DOCUMENTS, { filter, retrieveVectors: true });
  return hits[0] === undefined ? null : (hits[0]._vectors?.meaning?.embeddings.length ?? 0);
}

/** Ids of the documents that are near to a vector. */
async function findNear({ tested }: TestIndex): Promise<readonly string[]> {
  const vector = Array.from({ length: 384 }, (_, at) => Math.sin(at));
  const { hits } = await tested.engine.search<{ id: string }>(DOCUMENTS, {
    vector,
    hybrid: { embedder: MEANING, semanticRatio: 1 },
    filter: "readClosely = true AND gone = false",
  });
  return hits.map(({ id }) => id).sort();
}

describe("a folder that is indexed, then read closely", () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openTestIndex(STORY);
  });
  afterAll(() => index.close());

  it("is searchable before, and its documents are neither new nor changed after", async () => {
    const traces: RunTraces[] = [];
    const onPublished = async (one: RunTraces) => void traces.push(one);
    expect(await index.index({ closely: true })).toMatchObject({ added: 6, readClosely: 0 });
    expect(await index.find("munitions")).toHaveLength(3);
    expect(await readAll(index)).toMatchObject({ kind: "progress", read: 6, of: 6 });
    const summary = await index.index({ closely: true, onPublished });
    const expected = { published: "in-place", added: 0, changed: 0, retagged: 6, removed: 0, documents: 6 };
    expect(summary).toMatchObject({ ...expected, readClosely: 6, problems: [] });
    // Nothing is touched but what has other tags for being read closely; short notes have none.
    expect(traces).toHaveLength(1);
    expect(traces[0]?.touched).toEqual(traces[0]?.reread);
    expect(traces[0]?.touched).not.toContain("wire-undated");
    expect(await index.find("munitions")).toHaveLength(3);
  });

  it("is found by what its passages mean", async () => {
    const question = "ammunition deliveries by railway";
    const encoding = startCommand([process.execPath, "--import", "tsx", "tests/support/encode.ts", question]);
    const vector = JSON.parse((await encoding.ended).stdout) as number[];
    expect(vector).toHaveLength(384);
    const answer = await index.tested.engine.search<{ id: string }>(DOCUMENTS, {
      vector,
      hybrid: { embedder: "meaning", semanticRatio: 1 },
      filter: "readClosely = true AND gone = false",
      limit: 3,
    });
    expect(answer.hits[0]?.id).toBe("wire-shells");
    expect(answer.hits).toHaveLength(3);
  });

  it("is read no second time, and publishes nothing then", async () => {
    expect(await readAll(index)).toMatchObject({ read: 6, of: 6, words: 0 });
    expect(await index.index({ closely: true })).toMatchObject({ published: "none", readClosely: 6 });
  });

  it("loses no reading when close reading is switched off and on, and nothing is found by meaning meanwhile", async () => {
    expect(await findNear(index)).toHaveLength(6);
    expect(await index.index({ closely: false })).toMatchObject({ published: "whole", readClosely: 0 });
    await expect(findNear(index)).rejects.toThrow("meaning");
    expect(await countVectors(index, "wire-month")).toBe(0);
    expect(await readCloseReading(index.tested)).toBeNull();
    expect(await index.index({ closely: true })).toMatchObject({
      published: "whole",
      readClosely: 6,
      changed: 0,
    });
    expect(await findNear(index)).toHaveLength(6);
  });

  it("has what changed read again, and only that; what goes leaves no vector", async () => {
    await putFiles(index.corpus, {
      "wire/month.md": anArticle({ title: "A month in Seoul", publisher: "YTN" }, "Farmers grew rice."),
    });
    expect(await index.index({ closely: true })).toMatchObject({
      published: "in-place",
      changed: 1,
      readClosely: 5,
    });
    expect(await countVectors(index, "wire-month")).toBe(0);
    expect(await findNear(index)).not.toContain("wire-month");
    expect(await readAll(index)).toMatchObject({ read: 6, of: 6, words: 3 });
    expect(await index.index({ closely: true })).toMatchObject({ retagged: 1, readClosely: 6 });
    expect(await countVectors(index, "wire-month")).toBe(1);
    await rm(join(index.corpus, "wire/month.md"));
    expect(await index.index({ closely: true })).toMatchObject({
      published: "in-place",
      removed: 1,
      readClosely: 5,
    });
    // A stub of it stays until the next whole build.
    expect(await countVectors(index, "wire-month")).toBe(0);
    expect(await findNear(index)).toHaveLength(5);
  });
});

describe("a pass that is killed in the middle", () => {
  it("loses at most the batch in hand, and the next goes on where it was", async () => {
    const lines = Array.from({ length: 150 }, (_, at) =>
      JSON.stringify({ text: `Report ${at}. The harvest of the valley was watched.` }),
    );
    const index = await openTestIndex({ "many.jsonl": lines.join("\n") });
    expect(await index.index({ closely: true })).toMatchObject({ added: 150, readClosely: 0 });
    const running = startPass(index);
    await running.says(/"kind":"progress".*"words":[1-9]/);
    execFileSync("kill", ["-9", String(running.child.pid)]);
    const last = eventsOf(await running.ended).at(-1);
    const stored = last?.kind === "progress" ? last.read : 0;
    expect(stored).toBeGreaterThanOrEqual(64);
    expect(stored).toBeLessThan(150);
    const rest = await readAll(index);
    expect(rest).toMatchObject({ read: 150, of: 150 });
    const words = rest?.kind === "progress" ? rest.words : 0;
    // Of what the first pass said to have read nothing is read again.
    expect(words).toBeLessThanOrEqual((150 - stored) * 9);
    expect(await index.index({ closely: true })).toMatchObject({
      retagged: 150,
      readClosely: 150,
      changed: 0,
    });
    await index.close();
  });
});
