import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openIndexWorkers } from "@/indexer/documents/index-workers";
import { runIndexing } from "@/indexer/run/run-indexing";
import type { RunSummary } from "@/indexer/run/summary";
import { toSettings } from "@/system/settings";
import type { BenchOptions, Report } from "../bench";
import { listNews, writeNews } from "../news/write-news";
import { toPeer } from "../peer";
import { type Row, toCells, toMedian } from "../table";
import { type BenchEngine, withEngine } from "../with-engine";

/** Reports, and rounds; ours and the peer take turns on one engine. */
const REPORTS = 3_000;
const ROUNDS = 5;
const PEER = "bench_peer";

/** A whole run, one whose tags are stored, and one that finds nothing new, against pushing the same reports as they are. */
export async function benchIndexing({ sizes }: BenchOptions): Promise<Report> {
  const reports = sizes?.[0] ?? REPORTS;
  const corpus = await mkdtemp(join(tmpdir(), "parallax-news-"));
  try {
    await writeNews(corpus, reports);
    return toReport(reports, await withEngine((given) => measure(corpus, reports, given)));
  } finally {
    await rm(corpus, { recursive: true, force: true });
  }
}

/** Words a second of each, at the median, and of the first run how much of it was what. */
type Measured = {
  readonly words: number;
  readonly first: RunSummary["seconds"];
  readonly rates: Readonly<Record<"whole" | "stored" | "unchanged" | "pushing", number>>;
};

async function measure(corpus: string, reports: number, { engine, data }: BenchEngine): Promise<Measured> {
  const times = {
    whole: [] as number[],
    stored: [] as number[],
    unchanged: [] as number[],
    pushing: [] as number[],
  };
  let [words, first]: [number, RunSummary["seconds"] | null] = [0, null];
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = (full: boolean): Promise<RunSummary> => index(corpus, data, engine, full);
    const whole = await run(true);
    words = whole.words;
    first ??= whole.seconds;
    times.whole.push(whole.seconds.total);
    times.stored.push((await run(true)).seconds.total);
    times.unchanged.push((await run(false)).seconds.total);
    times.pushing.push(await push(reports, engine));
  }
  const rate = (of: keyof typeof times): number => words / toMedian(times[of]);
  const none = { reading: 0, tagging: 0, engine: 0, total: 0 };
  return {
    words,
    first: first ?? none,
    rates: {
      whole: rate("whole"),
      stored: rate("stored"),
      unchanged: rate("unchanged"),
      pushing: rate("pushing"),
    },
  };
}

async function index(
  corpus: string,
  data: string,
  engine: BenchEngine["engine"],
  full: boolean,
): Promise<RunSummary> {
  const workers = openIndexWorkers(toSettings({}, process.cwd()).reading);
  try {
    return await runIndexing({
      workers,
      corpus,
      data,
      project: process.cwd(),
      engine,
      full,
      now: () => new Date(),
      onProgress: () => undefined,
    });
  } finally {
    await workers.close();
  }
}

/** Seconds that the engine takes for the same reports as they are, in an index with its own settings. */
async function push(reports: number, engine: BenchEngine["engine"]): Promise<number> {
  const peer = toPeer(engine, PEER);
  const documents = [...listNews(reports)];
  const started = performance.now();
  await peer.fill(documents, { filterableAttributes: ["publisher", "author", "published"] });
  const seconds = (performance.now() - started) / 1000;
  await peer.drop();
  return seconds;
}

function toReport(reports: number, { words, first, rates }: Measured): Report {
  const say = (rate: number): string => `${Math.round(rate).toLocaleString("en")} words/s`;
  const ratio = (rate: number): string => `${(rate / rates.pushing).toFixed(2)} of its rate`;
  const row = (what: string, rate: number): Row => ({
    what,
    ours: say(rate),
    peer: say(rates.pushing),
    ratio: ratio(rate),
  });
  const part = (what: string, seconds: number): Row => ({ what, ours: `${seconds.toFixed(1)} s` });
  const unchanged = ((rates.whole / rates.unchanged) * 100).toFixed(2);
  return {
    tables: [
      toCells(`Indexing ${reports.toLocaleString("en")} reports, against pushing them`, [
        row("all anew", rates.whole),
        row("tags stored", rates.stored),
        { what: "nothing new", ours: `${unchanged} % of all anew` },
        part("the first run", first.total),
        part("of it reading, all threads", first.reading),
        part("of it tagging, all threads", first.tagging),
        part("of it waiting for the engine", first.engine),
      ]),
    ],
    figures: { reports, words, first, rates },
  };
}
