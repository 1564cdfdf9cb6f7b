import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions, Report } from "../bench";
import { listNews, writeNews } from "../news/write-news";
import { runCommand } from "../scale/run-command";
import { withEngine } from "../with-engine";
import { withSite } from "../with-site";
import { measureReaders, type Waited } from "./readers";

const SIZE = 10_000;
/** Answers that each reader has. */
const ANSWERS = 20;
/** Documents that are taken in while readers search. */
const ADDED = 1_000;

/**
 * How long readers wait: one alone, twenty and a hundred at once, and twenty while documents are taken in. The peer of the many is the
 * one alone, in the same run.
 */
export async function benchLoad({ sizes }: BenchOptions): Promise<Report> {
  const size = sizes?.[0] ?? SIZE;
  const corpus = await mkdtemp(join(tmpdir(), "parallax-load-"));
  try {
    await writeNews(corpus, size);
    const rows = await withEngine(async ({ data }) => {
      await runCommand("index", corpus, data);
      return withSite(corpus, data, ({ url }) => measure(url, corpus, data, size));
    });
    return toReport(size, rows);
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

type Measured = Waited & { readonly what: string };

async function measure(
  url: string,
  corpus: string,
  data: string,
  size: number,
): Promise<readonly Measured[]> {
  const answered = (most: number) => (count: number) => count >= most;
  await measureReaders(url, 1, answered(ANSWERS)); // The first searches of a process are slow.
  const rows: Measured[] = [];
  for (const readers of [1, 20, 100]) {
    const most = readers === 1 ? ANSWERS * 5 : ANSWERS;
    rows.push({ what: `${readers} at once`, ...(await measureReaders(url, readers, answered(most))) });
  }
  const added = Array.from(listNews(size + ADDED)).slice(size);
  await writeFile(join(corpus, "added.jsonl"), added.map((one) => JSON.stringify(one)).join("\n"));
  let isIndexed = false;
  const indexing = runCommand("index", corpus, data).finally(() => {
    isIndexed = true;
  });
  const waited = await measureReaders(url, 20, () => isIndexed);
  await indexing;
  return [...rows, { what: `20 while ${ADDED.toLocaleString("en")} are taken in`, ...waited }];
}

function toReport(size: number, rows: readonly Measured[]): Report {
  const alone = rows[0]?.median ?? 0;
  const of20 = rows.find(({ readers }) => readers === 20)?.p95 ?? 0;
  const cells = rows.map((row) => [
    row.what,
    `${row.median.toFixed(0)} ms`,
    `${row.p95.toFixed(0)} ms`,
    row.perSecond.toFixed(0),
    String(row.failed),
    (row.p95 / alone).toFixed(1),
    (row.p95 / of20).toFixed(1),
  ]);
  const head = [
    `Readers, ${size.toLocaleString("en")} documents`,
    "median",
    "p95",
    "answers/s",
    "failed",
    "p95 / median of one",
    "p95 / that of 20",
  ];
  return { tables: [[head, ...cells]], figures: { documents: size, rows } };
}
