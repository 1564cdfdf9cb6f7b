import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CORRECTIONS_FILE, type Correction } from "@/search/document/correction";
import { runBin } from "../../support/commands";
import { aCorrection, toLines } from "../../support/documents";
import { aFolder, putFiles, removeFolders } from "../../support/folders";

afterAll(removeFolders);

const judged = {
  facet: "stance",
  holder: "Ada Byrne",
  named: true,
  target: "the dam",
  targetKind: "issue",
  stance: "against",
  kind: "statement",
  confidence: 0.7,
  possible: false,
  rule: "condemns",
  quotes: ["Ada Byrne condemned the dam."],
} as const;

const value = "Ada Byrne against:the dam";
const aJudgement = (document: string, kind: "confirm" | "remove"): Correction =>
  aCorrection({ kind, facet: "stance", value }, { id: `${kind}-${document}`, document, why: "", judged });

async function aHouse(...corrections: readonly Correction[]) {
  const [corpus, data] = [await aFolder(), await aFolder({ [CORRECTIONS_FILE]: toLines(corrections) })];
  return { data, env: { PARALLAX_CORPUS: corpus, PARALLAX_DATA: data } };
}

describe("npm run corrections", () => {
  it("writes what was judged as gold, one document a line", async () => {
    const { data, env } = await aHouse(aJudgement("a", "confirm"), aJudgement("b", "remove"));
    const path = join(data, "gold.jsonl");
    expect(await runBin("corrections", ["--gold", path], { env })).toMatchObject({
      code: 0,
      stdout: `2 judgements of 2 documents written to ${path}.\n`,
    });
    const gold = (await readFile(path, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(gold).toMatchObject([
      { id: "a", stances: [{ holder: "Ada Byrne", target: "the dam", clear: true }], refused: [] },
      { id: "b", stances: [], refused: [{ holder: "Ada Byrne", target: "the dam", stance: "against" }] },
    ]);
  });

  it("says how many of the judged tags are right, and within what bounds", async () => {
    const { env } = await aHouse(aJudgement("a", "confirm"), aJudgement("b", "remove"));
    const { stdout } = await runBin("corrections", ["precision"], { env });
    expect(stdout).toBe("statement 1 of 2 right: 0.50 (95 %: 0.09 to 0.91)\n");
    const empty = await aHouse();
    expect((await runBin("corrections", ["precision"], empty)).stdout).toMatch(/No tag .* judged yet/);
  });

  it("names a line that it cannot read, and writes the others", async () => {
    const { data, env } = await aHouse(aJudgement("a", "confirm"));
    await putFiles(data, { "corrections.jsonl": `${toLines([aJudgement("a", "confirm")])}{"id":` });
    const ended = await runBin("corrections", ["--gold", join(data, "gold.jsonl")], { env });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringMatching(/line 2: It is not JSON/) });
    expect(ended.stdout).toMatch(/^1 judgements/);
  });

  it("does not take a file and a verb at once", async () => {
    const { env } = await aHouse();
    expect(await runBin("corrections", ["move", "--gold", "x"], { env })).toMatchObject({ code: 1 });
  });
});
