import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attachEngine } from "@/engine/attach";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { runIndexing } from "@/indexer/run/run-indexing";
import { runSearch } from "@/search/answer/run-search";
import { openEngine } from "@/search/meilisearch/engine";
import { toNamesMemory } from "@/search/meilisearch/memory";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { fromSearchParams } from "@/search/query/url";
import { toSettings } from "@/system/settings";
import { readAllAddresses, toPassages } from "./relevance/addresses";
import { makeCorpus } from "./relevance/corpus";
import { type Row, toMedian } from "./table";

/** Words of a passage: all addresses make some thirteen thousand. */
const WORDS = 110;
const ROUNDS = 15;
/** Two and three words that many passages have all of, and questions that few or none answer word by word. */
const QUERIES = [
  "public debt",
  "foreign trade",
  "peace nations",
  "american citizens abroad",
  "army navy officers",
  "treaty with great britain",
  "what did the president ask of congress about the railroads",
  "which islands did the united states buy or take from spain after the war",
  "how should surplus revenue from customs duties be used when the debt has been paid",
  "who pays for the health care of the old and the poor when hospitals raise their prices every year",
] as const;

/** Milliseconds of a search whose close matches join it, against the same without any, over the addresses in passages. */
export async function benchClose(): Promise<Row[]> {
  const documents = (await readAllAddresses(process.cwd())).flatMap((address) => toPassages(address, WORDS));
  const corpus = await makeCorpus(documents);
  const data = await mkdtemp(join(tmpdir(), "parallax-close-"));
  const attached = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  try {
    await runIndexing({
      corpus,
      data,
      project: process.cwd(),
      engine: attached,
      full: true,
      now: () => new Date(),
      onProgress: () => undefined,
    });
    const engine = openEngine({ url: attached.url, key: attached.searchKey });
    const context = { engine, memory: toNamesMemory(engine), now: new Date() };
    const rows: Row[] = [{ what: "documents", ours: documents.length.toLocaleString("en") }];
    const all: Times[] = [];
    for (const query of QUERIES) {
      const rounds: Times[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timeAll(query, context));
      const times = toMedians(rounds);
      all.push(times);
      rows.push(toRow(query, times));
    }
    return [...rows, toRow("median of all", toMedians(all))];
  } finally {
    await attached.release();
    await waitForOwner(data, 10_000);
    await Promise.all([corpus, data].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** Milliseconds: with close matches in the set; as a page shows it at first; and without close matches. */
type Times = { readonly joined: number; readonly first: number; readonly without: number };

async function timeAll(q: string, context: SearchContext): Promise<Times> {
  return {
    joined: await timed({ q, close: "true" }, context),
    first: await timed({ q }, context),
    // Close matches stand below the first page only. Few have a second, so no hit's snippets are counted here either.
    without: await timed({ q, page: "2" }, context),
  };
}

async function timed(params: Record<string, string>, context: SearchContext): Promise<number> {
  const read = fromSearchParams(new URLSearchParams(params));
  const started = performance.now();
  await runSearch(read, context);
  return performance.now() - started;
}

function toMedians(times: readonly Times[]): Times {
  return {
    joined: toMedian(times.map(({ joined }) => joined)),
    first: toMedian(times.map(({ first }) => first)),
    without: toMedian(times.map(({ without }) => without)),
  };
}

function toRow(what: string, { joined, first, without }: Times): Row {
  return {
    what,
    ours: `${joined.toFixed(1)} ms, at first ${first.toFixed(1)} ms`,
    peer: `${without.toFixed(1)} ms`,
    ratio: `${(joined / without).toFixed(1)} times its time`,
  };
}
