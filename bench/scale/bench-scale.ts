import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEngineState } from "@/engine/embedded/state";
import type { BenchOptions, Report } from "../bench";
import { writeNews } from "../news/write-news";
import { withEngine } from "../with-engine";
import { readDiskSize, readPeak } from "./memory";
import { runCommand } from "./run-command";
import type { Scale } from "./scale";
import { measureSite } from "./site";
import { toScaleTables } from "./tables";

/** Numbers of reports where none are given. */
const SIZES = [1_000, 10_000];

/** What corpora of several sizes take in time, memory and disk, and how it grows. Memory is read from /proc, so it needs Linux. */
export async function benchScale({ sizes }: BenchOptions): Promise<Report> {
  const rows: Scale[] = [];
  for (const size of sizes ?? SIZES) {
    rows.push(await measure(size));
    console.error(JSON.stringify(rows.at(-1)));
  }
  return { tables: toScaleTables(rows), figures: { sizes: rows } };
}

async function measure(documents: number): Promise<Scale> {
  const corpus = await mkdtemp(join(tmpdir(), "parallax-news-"));
  try {
    await writeNews(corpus, documents);
    return await withEngine(async ({ data }) => {
      const first = await runCommand("index", corpus, data);
      const unchanged = await runCommand("index", corpus, data);
      await writeFile(join(corpus, "one.txt"), ONE_MORE);
      const added = await runCommand("index", corpus, data);
      const site = await measureSite(corpus, data);
      return {
        documents,
        seconds: first.seconds,
        words: first.words,
        memory: first.memory,
        added: added.seconds,
        unchanged: unchanged.seconds,
        siteMemory: site.memory,
        engineMemory: await readPeak((await readEngineState(data))?.enginePid ?? 0),
        disk: await readDiskSize(data),
        search: site.search,
      };
    });
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

const ONE_MORE = "One more report\n\nA treaty on the navy yard was signed on Tuesday.\n";
