import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import type { BenchOptions, Report } from "../bench";
import { listNews, writeNews } from "../news/write-news";
import { runCommand } from "../scale/run-command";
import { openByHand } from "../search/by-hand";
import { withEngine } from "../with-engine";
import { withSite } from "../with-site";
import { type AnswerText, measureReaders, openSearches, type Waited } from "./readers";

const SIZE = 10_000;
/** Answers that each reader has. */
const ANSWERS = 20;
/** Answers before anything is measured: code that is run often is made fast by and by, and what a site counts by is read meanwhile. */
const FIRST = 400;
/** Documents that are taken in while readers search. */
const ADDED = 1_000;

/**
 * How long readers wait: one alone, twenty and a hundred at once, and twenty while documents are taken in. The peer of the many is the
 * one alone, and twenty who ask the engine by hand for the same hits and counts, in the same run.
 */
export async function benchLoad({ sizes }: BenchOptions): Promise<Report> {
  const size = sizes?.[0] ?? SIZE;
  const corpus = await mkdtemp(join(tmpdir(), "parallax-load-"));
  try {
    await writeNews(corpus, size);
    const rows = await withEngine(async ({ engine, data }) => {
      await runCommand("index", corpus, data);
      return withSite(corpus, data, ({ url }) => measure({ url, engine, corpus, data, size }));
    });
    return toReport(size, rows);
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

type Measured = Waited & { readonly what: string };

type Place = {
  readonly url: string;
  readonly engine: AttachedEngine;
  readonly corpus: string;
  readonly data: string;
  readonly size: number;
};

async function measure({ url, engine, corpus, data, size }: Place): Promise<readonly Measured[]> {
  const { answer, close } = openSearches(url);
  const answered = (most: number) => (count: number) => count >= most;
  await measureReaders(answer, 1, answered(FIRST));
  const rows: Measured[] = [];
  for (const readers of [1, 20, 100]) {
    const most = readers === 1 ? ANSWERS * 5 : ANSWERS;
    rows.push({ what: `${readers} at once`, ...(await measureReaders(answer, readers, answered(most))) });
  }
  rows.push({ what: BY_HAND, ...(await measureReaders(toAnswerByHand(engine), 20, answered(ANSWERS))) });
  const added = Array.from(listNews(size + ADDED)).slice(size);
  await writeFile(join(corpus, "added.jsonl"), added.map((one) => JSON.stringify(one)).join("\n"));
  let isIndexed = false;
  const indexing = runCommand("index", corpus, data).finally(() => {
    isIndexed = true;
  });
  const waited = await measureReaders(answer, 20, () => isIndexed);
  await indexing;
  close();
  return [...rows, { what: `20 while ${ADDED.toLocaleString("en")} are taken in`, ...waited }];
}

const BY_HAND = "20 who ask the engine by hand";

function toAnswerByHand(engine: AttachedEngine): AnswerText {
  const { whole } = openByHand(engine);
  return (text) =>
    whole({ text, chosen: [] }, 0).then(
      () => true,
      () => false,
    );
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
