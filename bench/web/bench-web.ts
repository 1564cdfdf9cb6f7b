import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { locateBrowser, SWITCHES } from "@/bin/shared/browser";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import type { BenchOptions, Report } from "../bench";
import { NEWS_WORDS } from "../news/words";
import { writeNews } from "../news/write-news";
import { runCommand } from "../scale/run-command";
import { type Row, toCells, toMedian } from "../table";
import { withEngine } from "../with-engine";
import { withSite } from "../with-site";
import { readPlainDocuments } from "./plain-documents";
import { startReference } from "./reference";
import { visitAndType } from "./visit";

/** The corpus that comes with Parallax, and what is typed over it; over reports of `bench/news` their own words are typed. */
const CORPUS = "corpus";
const QUERIES = [
  "peace",
  "treaty",
  "iron curtain",
  "gold standard",
  "railroad",
  "civil service",
  "soviet union",
  "health care",
  "slavery",
  "panama canal",
  "public debt",
  "tariff",
  "korea",
  "navy yard",
  "nuclear",
  "terrorism",
  "education",
  "postal savings",
  "indian tribes",
  "silver coin",
] as const;
const ROUNDS = 5;

type Figures = Record<"shown" | "p50" | "p95" | "bytes" | "allBytes" | "shift" | "moved", number>;

/**
 * What a reader waits for, here and on a page made with InstantSearch over the same documents, engine, browser and run: over the corpus that
 * comes with Parallax, or over so many generated reports.
 */
export async function benchWeb({ sizes }: BenchOptions): Promise<Report> {
  const size = sizes?.[0];
  if (size === undefined) return benchCorpus(CORPUS, QUERIES);
  const corpus = await mkdtemp(join(tmpdir(), "parallax-web-"));
  try {
    await writeNews(corpus, size);
    return await benchCorpus(corpus, NEWS_WORDS);
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

async function benchCorpus(corpus: string, queries: readonly string[]): Promise<Report> {
  return withEngine(async ({ engine, data }) => {
    await runCommand("index", corpus, data);
    return withSite(corpus, data, async ({ url }) => {
      const browser = await chromium.launch({ executablePath: await locateBrowser(), args: [...SWITCHES] });
      try {
        return await race(browser, url, engine, queries);
      } finally {
        await browser.close();
      }
    });
  });
}

async function race(
  browser: Browser,
  url: string,
  engine: AttachedEngine,
  queries: readonly string[],
): Promise<Report> {
  const documents = await readPlainDocuments(engine);
  const reference = await startReference(engine, documents);
  const [ours, theirs]: [Figures[], Figures[]] = [[], []];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(toFigures(await visitAndType(browser, url, queries)));
      theirs.push(toFigures(await visitAndType(browser, reference.url, queries)));
    }
  } finally {
    await reference.close();
  }
  const title = `A first visit and ${queries.length} typed queries, ${documents.length.toLocaleString("en")} documents, against InstantSearch`;
  return {
    tables: [toCells(title, toRows(ours, theirs))],
    figures: { documents: documents.length, rounds: ROUNDS, ours, theirs },
  };
}

function toFigures({
  shown,
  shift,
  moved,
  scriptBytes,
  allScriptBytes,
  keys,
}: Awaited<ReturnType<typeof visitAndType>>): Figures {
  const sorted = [...keys].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return {
    shown,
    p50: toMedian(sorted),
    p95,
    bytes: scriptBytes,
    allBytes: allScriptBytes,
    shift,
    moved,
  };
}

function toRows(ours: readonly Figures[], theirs: readonly Figures[]): Row[] {
  const row = (what: string, key: keyof Figures, write: (value: number) => string): Row => {
    const [mine, peer] = [ours, theirs].map((figures) => toMedian(figures.map((one) => one[key])));
    const ratio = (mine ?? 0) / (peer || Number.NaN);
    return {
      what,
      ours: write(mine ?? 0),
      peer: write(peer ?? 0),
      ratio: Number.isNaN(ratio) ? "" : `${ratio.toFixed(2)} of theirs`,
    };
  };
  const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} kB`;
  const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
  return [
    row("first result shown", "shown", milliseconds),
    row("key to results, median", "p50", milliseconds),
    row("key to results, 95th percentile", "p95", milliseconds),
    row("script of the first visit, gzipped", "bytes", kilobytes),
    row("script once someone types, gzipped", "allBytes", kilobytes),
    row("layout shift, more than 500 ms after a key", "shift", (value) => value.toFixed(3)),
    row("layout shift, all of it", "moved", (value) => value.toFixed(3)),
  ];
}
