import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { toProgram, toWorkerFile } from "@/system/programs";

const SOURCE = join("bin", "shared", "follow-process.ts");
const WORKER = pathToFileURL(join(process.cwd(), "indexer", "tagging", "worker.ts"));

const started = process.argv[1];

afterEach(() => {
  process.argv[1] = started ?? "";
});

describe("a program of ours", () => {
  it("runs from its source where this process does", () => {
    process.argv[1] = join(process.cwd(), "bin", "start.ts");
    expect(toProgram(SOURCE)).toEqual(["--import", "tsx", SOURCE]);
    expect(toWorkerFile(WORKER)).toBe(WORKER);
  });

  it("runs compiled where this process does", () => {
    process.argv[1] = join(process.cwd(), ".compiled", "bin", "start.mjs");
    expect(toProgram(SOURCE)).toEqual([join(".compiled", "bin", "shared", "follow-process.mjs")]);
    const compiled = join(process.cwd(), ".compiled", "indexer", "tagging", "worker.mjs");
    expect(toWorkerFile(WORKER)).toEqual(pathToFileURL(compiled));
  });
});
