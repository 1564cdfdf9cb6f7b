import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isCode, readFileIfAny, writePrivateFile } from "./files";

/** The file of the data folder that says how the last indexing runs went. */
const RUNS_FILE = "runs.json";

const run = z.object({
  /** ISO 8601, when it ended. */
  at: z.string(),
  /** What it published; `failed` where nothing could be. */
  result: z.enum(["whole", "in-place", "none", "failed"]),
  seconds: z.object({ reading: z.number(), tagging: z.number(), engine: z.number(), total: z.number() }),
  words: z.number(),
  documents: z.number(),
  /** Files that could not be read. */
  problems: z.number(),
  /** Why it failed, in words that say what to do; null or absent where it did not, or nobody expected it. */
  failure: z.string().nullable().optional(),
});

const record = z.object({
  /** How many runs there were of each result. */
  counts: z.record(run.shape.result, z.number()),
  /** When something was last published; null where nothing was since this is written down. */
  publishedAt: z.string().nullable(),
  last: run.nullable(),
});

/** One indexing run, as it is remembered. */
export type RunFacts = Readonly<z.infer<typeof run>>;
export type RunRecord = Readonly<z.infer<typeof record>>;

const NONE: RunRecord = {
  counts: { whole: 0, "in-place": 0, none: 0, failed: 0 },
  publishedAt: null,
  last: null,
};

/** How the last runs went. A file that cannot be understood counts as none: it is for people who watch, nothing depends on it. */
export async function readRunRecord(data: string): Promise<RunRecord> {
  const text = await readFileIfAny(join(data, RUNS_FILE));
  try {
    const read = record.safeParse(JSON.parse(text ?? "null"));
    return read.success ? read.data : NONE;
  } catch {
    return NONE;
  }
}

/** Changes with each run that ended; null where none has. Costs a look at a file. */
export async function readRunMark(data: string): Promise<string | null> {
  try {
    const { ino, mtimeMs, size } = await stat(join(data, RUNS_FILE));
    return `${ino} ${mtimeMs} ${size}`;
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Adds a run. Only one process indexes at a time, so nobody else writes. */
export async function addRun(data: string, facts: RunFacts): Promise<void> {
  const { counts, publishedAt } = await readRunRecord(data);
  const isPublished = facts.result === "whole" || facts.result === "in-place";
  const next: RunRecord = {
    counts: { ...counts, [facts.result]: counts[facts.result] + 1 },
    publishedAt: isPublished ? facts.at : publishedAt,
    last: facts,
  };
  await writePrivateFile(join(data, RUNS_FILE), `${JSON.stringify(next)}\n`);
}
