import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readThresholds } from "@/indexer/corpus/thresholds";
import { CORRECTIONS_FILE, type Correction } from "@/search/document/correction";
import { runBin } from "../support/commands";
import { aCorrection, toLines } from "../support/documents";
import { aFolder, putFiles, removeFolders } from "../support/folders";

afterAll(removeFolders);

const value = "Ada Byrne against:the dam";
function aJudgement(at: number, kind: "confirm" | "remove", confidence: number): Correction {
  const judged = {
    facet: "stance",
    holder: "Ada Byrne",
    named: true,
    target: "the dam",
    targetKind: "issue",
    stance: "against",
    kind: "statement",
    confidence,
    possible: confidence < 0.9,
    rule: "condemns",
    quotes: ["Ada Byrne condemned the dam."],
  } as const;
  const [id, document] = [`c${at}`, `document-${at}`];
  return aCorrection({ kind, facet: "stance", value }, { id, document, judged, why: "" });
}

const many = (from: number, count: number, kind: "confirm" | "remove", confidence: number) =>
  Array.from({ length: count }, (_, at) => aJudgement(from + at, kind, confidence));

async function aHouse(corrections: readonly Correction[]) {
  const [corpus, data] = [await aFolder(), await aFolder({ [CORRECTIONS_FILE]: toLines(corrections) })];
  return { corpus, data, env: { PARALLAX_CORPUS: corpus, PARALLAX_DATA: data } };
}

describe("npm run calibrate", () => {
  it("sets what readers' judgements bear out, says why, and the indexing run reads it", async () => {
    const { corpus, data, env } = await aHouse([
      ...many(0, 35, "confirm", 0.82),
      ...many(35, 35, "remove", 0.7),
    ]);
    const { code, stdout } = await runBin("calibrate", [], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^statement 35 of 70 right: from 0\.82 on nine of ten are right\.$/m);
    expect(stdout).toMatch(/^act {7}0 of 0 right: only 0 were judged; 30 are needed/m);
    expect(await readThresholds(corpus, data)).toEqual({ statement: { shown: 0.82, possible: 0.5 } });
  });

  it("takes what another house exported, and nothing away from what is not there", async () => {
    const other = await aHouse(many(0, 30, "confirm", 0.75));
    const gold = join(other.data, "gold.jsonl");
    await runBin("corrections", ["--gold", gold], other);
    const { corpus, data, env } = await aHouse([]);
    expect((await runBin("calibrate", [gold], { env })).code).toBe(0);
    expect(await readThresholds(corpus, data)).toMatchObject({ statement: { shown: 0.75 } });
    expect((await runBin("calibrate", [], { env })).stdout).toMatch(/Nothing is set/);
    expect(await readThresholds(corpus, data)).toEqual({});
  });

  it("sets nothing where a file of gold cannot be read", async () => {
    const { corpus, data, env } = await aHouse(many(0, 35, "confirm", 0.82));
    await putFiles(data, { "bad.jsonl": '{"stances":1}\n' });
    const ended = await runBin("calibrate", [join(data, "bad.jsonl")], { env });
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/line 1 is no gold/) });
    expect(await readThresholds(corpus, data)).toEqual({});
    expect((await runBin("calibrate", ["/no/such"], { env })).code).toBe(1);
  });
});

describe("the thresholds of an indexing run", () => {
  const at = (shown: number) => JSON.stringify({ kinds: { act: { shown, possible: 0.5 } } });

  it("are those of the data folder, or else of the corpus", async () => {
    const { corpus, data } = await aHouse([]);
    await putFiles(corpus, { "thresholds.json": at(0.7) });
    expect(await readThresholds(corpus, data)).toEqual({ act: { shown: 0.7, possible: 0.5 } });
    await putFiles(data, { "thresholds.json": at(0.8) });
    expect(await readThresholds(corpus, data)).toEqual({ act: { shown: 0.8, possible: 0.5 } });
  });

  it("stop the run where the file cannot be used", async () => {
    const { corpus, data } = await aHouse([]);
    await putFiles(data, { "thresholds.json": at(0.3) });
    await expect(readThresholds(corpus, data)).rejects.toThrow(/possible must not be above shown/);
    await putFiles(data, { "thresholds.json": "{" });
    await expect(readThresholds(corpus, data)).rejects.toThrow(/is not JSON/);
    expect(await readFile(join(data, "thresholds.json"), "utf8")).toBe("{");
  });
});

describe("npm run corrections -- --gold", () => {
  it("says which file it cannot write, and what to do", async () => {
    const { data, env } = await aHouse(many(0, 1, "confirm", 0.8));
    const path = join(data, "nowhere", "gold.jsonl");
    const { code, stderr } = await runBin("corrections", ["--gold", path], { env });
    expect({ code, lines: stderr.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
    expect(stderr).toContain(`${path} cannot be written`);
  });
});
