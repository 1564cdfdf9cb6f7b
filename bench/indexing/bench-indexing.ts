import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openIndexWorkers } from "@/indexer/documents/index-workers";
import { TAGS_FILE } from "@/indexer/documents/tag-store";
import { runIndexing } from "@/indexer/run/run-indexing";
import type { RunSummary } from "@/indexer/run/summary";
import { toSettings } from "@/system/settings";
import type { BenchOptions, Report } from "../bench";
import { listNews, writeNews } from "../news/write-news";
import { toPeer } from "../peer";
import { type Row, toCells, toMedian } from "../table";
import { type BenchEngine, withEngine } from "../with-engine";
import { pushMadeRows, readMadeRows } from "./made-rows";

/** Reports, and rounds; ours and the peer take turns on one engine. */
const REPORTS = 3_000;
const ROUNDS = 5;
const PEER = "bench_peer";

/**
 * A whole run, one whose tags are stored, and one that finds nothing new, against pushing the same reports as they are, and against
 * pushing what the run makes of them: the rows of both its indexes, ready-made.
 */
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

/** Seconds of each round. */
type Times = Readonly<Record<"whole" | "stored" | "unchanged" | "pushing" | "made", number[]>>;

/** Words a second of each, at the median, and of the first run how much of it was what. */
type Measured = {
  readonly words: number;
  readonly first: RunSummary["seconds"];
  readonly rates: Readonly<Record<keyof Times, number>>;
};

async function measure(corpus: string, reports: number, { engine, data }: BenchEngine): Promise<Measured> {
  const times: Times = { whole: [], stored: [], unchanged: [], pushing: [], made: [] };
  let [words, first]: [number, RunSummary["seconds"] | null] = [0, null];
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = (full: boolean): Promise<RunSummary> => index(corpus, data, engine, full);
    await rm(join(data, TAGS_FILE), { force: true });
    const whole = await run(true);
    words = whole.words;
    first ??= whole.seconds;
    times.whole.push(whole.seconds.total);
    times.stored.push((await run(true)).seconds.total);
    times.unchanged.push((await run(false)).seconds.total);
    times.pushing.push(await push(reports, engine));
    times.made.push(await pushMadeRows(await readMadeRows(engine), engine));
  }
  const rate = (of: keyof Times): number => words / toMedian(times[of]);
  const none = { reading: 0, tagging: 0, engine: 0, total: 0 };
  return {
    words,
    first: first ?? none,
    rates: {
      whole: rate("whole"),
      stored: rate("stored"),
      unchanged: rate("unchanged"),
      pushing: rate("pushing"),
      made: rate("made"),
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
  const row = (what: string, ours: "whole" | "stored", peer: "pushing" | "made"): Row => ({
    what,
    ours: say(rates[ours]),
    peer: say(rates[peer]),
    ratio: `${(rates[ours] / rates[peer]).toFixed(2)} of its rate`,
  });
  const part = (what: string, seconds: number): Row => ({ what, ours: `${seconds.toFixed(1)} s` });
  const unchanged = ((rates.whole / rates.unchanged) * 100).toFixed(2);
  return {
    tables: [
      toCells(`Indexing ${reports.toLocaleString("en")} reports, against pushing them`, [
        row("all anew, against the reports as they are", "whole", "pushing"),
        row("tags stored, against the reports as they are", "stored", "pushing"),
        row("all anew, against ready-made rows", "whole", "made"),
        row("tags stored, against ready-made rows", "stored", "made"),
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
