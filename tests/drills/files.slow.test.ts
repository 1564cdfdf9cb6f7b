import { MUTATIONS } from "@/drills/files/mutations";
import { readMutant, readSeed, toMutant } from "@/drills/files/read-mutants";
import { SEEDS } from "@/drills/files/seeds";
import { openCorpusReader } from "@/indexer/corpus/reader";
import { aFolder, removeFolders } from "../support/folders";

const MUTANTS = MUTATIONS.length * SEEDS.length;

describe("a file that was damaged or made to harm", () => {
  const reader = openCorpusReader({ seconds: 60, memory: 1_024 }, 1);
  afterAll(async () => {
    await reader.close();
    await removeFolders();
  });

  it("is read or named with a reason, whatever its format and whatever was done to it", async () => {
    expect(MUTANTS).toBe(300);
    const folder = await aFolder();
    const wrong: string[] = [];
    for (let at = 0; at < MUTANTS; at += 1) wrong.push(...(await readMutant(reader, folder, 7, at)).wrong);
    expect(wrong).toEqual([]);
  });

  it("costs no good file: after all of them each format is read", async () => {
    const folder = await aFolder();
    const wrong: string[] = [];
    for (const at of SEEDS.keys()) wrong.push(...(await readSeed(reader, folder, at)));
    expect(wrong).toEqual([]);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(toMutant(1, 5).bytes).toEqual(toMutant(1, 5).bytes);
    expect(toMutant(1, 5).bytes).not.toEqual(toMutant(2, 5).bytes);
  });
});
