import { availableParallelism } from "node:os";
import pMap from "p-map";
import { openCorpusReader } from "@/indexer/corpus/reader";
import { readSettings } from "@/system/settings";
import type { Drill, DrillOptions, DrillRow } from "../shared/drill";
import { makeFolder } from "../shared/place";
import { MUTATIONS } from "./mutations";
import { LONGEST, type Reading, readMutant, readSeed } from "./read-mutants";

/** Mutated files of every format, read as an indexing run reads them. */
export const FILES: Drill = { name: "files", kind: "input", usual: 20_000, run };

/** A good file is read after so many mutants, and a line says how far it is. */
const GOOD_EVERY = 50;
const SAID_EVERY = 1_000;
/** The whole process may take so much, in bytes: the threads of the reader, each at its limit, and the files they read. */
const MOST_MEMORY = 4 * 1024 ** 3;

async function run({ seed, count, say }: DrillOptions): Promise<readonly DrillRow[]> {
  const folder = await makeFolder();
  const threads = Math.max(1, availableParallelism());
  const reader = openCorpusReader(readSettings().reading, threads);
  const unread: string[] = [];
  let memory = 0;
  const numbers = Array.from({ length: count }, (_, at) => at);
  try {
    const first = await pMap(
      numbers,
      async (at) => {
        const reading = await readMutant(reader, folder, seed, at);
        if (at % GOOD_EVERY === 0) unread.push(...(await readSeed(reader, folder, at / GOOD_EVERY)));
        memory = Math.max(memory, process.memoryUsage.rss());
        if (at > 0 && at % SAID_EVERY === 0) say(`  ${at} of ${count}`);
        return reading;
      },
      { concurrency: threads },
    );
    const readings: Reading[] = [];
    // The first file of a format loads its parser, and others were read beside it: a slow one has a second try, alone.
    for (const reading of first)
      readings.push(reading.seconds > LONGEST ? await readMutant(reader, folder, seed, reading.at) : reading);
    for (const one of readings.flatMap(({ wrong }) => wrong)) say(`  ${one}`);
    return [...MUTATIONS.map(({ name }) => toRow(name, readings)), toMemoryRow(count, memory, unread)];
  } finally {
    await reader.close();
  }
}

function toRow(name: string, readings: readonly Reading[]): DrillRow {
  const own = readings.filter(({ mutation }) => mutation === name);
  return {
    fault: name,
    tried: own.length,
    lost: "none",
    slowest: Math.max(0, ...own.map(({ seconds }) => seconds * 1_000)),
    breaches: own.flatMap(({ wrong }) => wrong),
  };
}

function toMemoryRow(count: number, memory: number, unread: readonly string[]): DrillRow {
  const most = Math.round(memory / 1024 ** 2);
  const tooMuch = memory > MOST_MEMORY ? [`the process took ${most} MB`] : [];
  return {
    fault: "good files between them",
    tried: Math.ceil(count / GOOD_EVERY),
    lost: `none; memory at most ${most} MB`,
    slowest: null,
    breaches: [...unread, ...tooMuch],
  };
}
