import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { locateBrowser, SWITCHES } from "@/bin/shared/browser";
import { attachEngine } from "@/engine/attach";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { toSettings } from "@/system/settings";
import { type Row, toMedian, toTable } from "../table";
import { readPlainDocuments } from "./plain-documents";
import { startReference } from "./reference";
import { startSite } from "./site";
import { visitAndType } from "./visit";

/**
 * `npm run bench:web`: what a reader waits for, here and on a page made with InstantSearch over the same documents,
 * engine, browser and run. Figures of shared machines vary; what counts is the last column.
 */
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
const ROUNDS = 3;

type Figures = Record<"shown" | "p50" | "p95" | "bytes" | "allBytes" | "shift" | "moved", number>;

const data = await mkdtemp(join(tmpdir(), "parallax-web-"));
const site = await startSite(data);
const engine = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
try {
  console.error("Filling the peer…");
  const reference = await startReference(engine, await readPlainDocuments(engine));
  const browser = await chromium.launch({ executablePath: await locateBrowser(), args: [...SWITCHES] });
  try {
    const ours: Figures[] = [];
    const theirs: Figures[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      console.error(`Round ${round + 1} of ${ROUNDS}…`);
      ours.push(toFigures(await visitAndType(browser, site.url, QUERIES)));
      theirs.push(toFigures(await visitAndType(browser, reference.url, QUERIES)));
    }
    console.log(toTable("A first visit and 20 typed queries, against InstantSearch", toRows(ours, theirs)));
  } finally {
    await browser.close();
    await reference.close();
  }
} finally {
  await engine.release();
  await site.close();
  await waitForOwner(data, 10_000);
  await rm(data, { recursive: true, force: true });
}
process.exit();

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
