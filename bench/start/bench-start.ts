import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions, Report } from "../bench";
import { NEWS_WORDS } from "../news/words";
import { writeNews } from "../news/write-news";
import { watchMemory } from "../scale/memory";
import { runCommand } from "../scale/run-command";
import { toMedian } from "../table";
import { withEngine } from "../with-engine";
import { withSite } from "../with-site";

const SIZES = [1_000, 10_000];
const STARTS = 5;

type Started = {
  readonly documents: number;
  /** Seconds until the first answer; of the first start after an index was built anew, and at the median of those after it. */
  readonly first: number;
  readonly again: number;
  /** The most memory that the process had by then, in bytes. */
  readonly memory: number;
};

/** How long a site takes from its command to its first answer, over an index that is there, and what it takes of memory for that. */
export async function benchStart({ sizes }: BenchOptions): Promise<Report> {
  const rows: Started[] = [];
  for (const size of sizes ?? SIZES) rows.push(await measure(size));
  const cells = rows.map(({ documents, first, again, memory }) => [
    documents.toLocaleString("en"),
    `${first.toFixed(1)} s`,
    `${again.toFixed(1)} s`,
    `${Math.round(memory / 1e6)} MB`,
  ]);
  const head = ["Starting, documents", "the first time", "again", "its memory"];
  return { tables: [[head, ...cells]], figures: { rows } };
}

async function measure(documents: number): Promise<Started> {
  const corpus = await mkdtemp(join(tmpdir(), "parallax-start-"));
  try {
    await writeNews(corpus, documents);
    return await withEngine(async ({ data }) => {
      await runCommand("index", corpus, data);
      const starts = [];
      for (let at = 0; at < STARTS; at += 1) starts.push(await startOnce(corpus, data));
      const [first, ...others] = starts;
      return {
        documents,
        first: first?.seconds ?? 0,
        again: toMedian(others.map(({ seconds }) => seconds)),
        memory: Math.max(...starts.map(({ memory }) => memory)),
      };
    });
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

async function startOnce(
  corpus: string,
  data: string,
): Promise<{ readonly seconds: number; readonly memory: number }> {
  const started = performance.now();
  return withSite(corpus, data, async ({ url, pid }) => {
    const peak = watchMemory(pid);
    await (await fetch(`${url}/api/search?q=${NEWS_WORDS[0]}`)).arrayBuffer();
    const seconds = (performance.now() - started) / 1_000;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { seconds, memory: peak() };
  });
}
