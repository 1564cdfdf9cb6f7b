import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MeaningEncoder, openMeaningEncoder } from "@/encoder/open-meaning";
import { attachEngine } from "@/engine/attach";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { readCloseEncoder } from "@/indexer/close-reading/open-close-encoder";
import { runSearch } from "@/search/answer/run-search";
import { openEngine } from "@/search/meilisearch/engine";
import { toNamesMemory } from "@/search/meilisearch/memory";
import type { QuestionEncoder, SearchContext } from "@/search/meilisearch/search-context";
import { fromSearchParams } from "@/search/query/url";
import { toSettings } from "@/system/settings";
import { indexClosely } from "./index-closely";
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

/**
 * Milliseconds of a search whose close matches are found by words and meaning, against the same by words alone, over the
 * addresses in passages. Every round's question is a new one to the encoder and to the engine, as a reader's mostly is.
 */
export async function benchClose(): Promise<Row[]> {
  const documents = (await readAllAddresses(process.cwd())).flatMap((address) => toPassages(address, WORDS));
  const corpus = await makeCorpus(documents);
  const data = await mkdtemp(join(tmpdir(), "parallax-close-"));
  const attached = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  const encoder = await openMeaningEncoder();
  try {
    const say = (message: string): void => console.error(message);
    await indexClosely({ corpus, data, engine: attached }, await readCloseEncoder(null), say);
    const engine = openEngine({ url: attached.url, key: attached.searchKey });
    const meaning = encoder && toForgetful(encoder);
    const context = { engine, memory: toNamesMemory(engine), now: new Date(), meaning };
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
    await encoder?.close();
    await attached.release();
    await waitForOwner(data, 10_000);
    await Promise.all([corpus, data].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** Each vector is a hair off the last of the same question, so that no memory of an answer serves. */
function toForgetful({ version, encode }: MeaningEncoder): QuestionEncoder {
  let asked = 0;
  return {
    version,
    encode: async (question) => {
      const [vector = new Float32Array()] = await encode([question]);
      asked += 1;
      return vector.map((value, at) => (at === 0 ? value + asked * 1e-5 : value));
    },
  };
}

/** Milliseconds of the whole set with close matches in it, and of the page as it comes at first. */
type Pair = { readonly joined: number; readonly first: number };
/** With meaning, by words alone, and without any close match. */
type Times = { readonly meaning: Pair; readonly words: Pair; readonly without: number };

async function timeAll(q: string, context: SearchContext): Promise<Times> {
  const pair = async (close: readonly [string, string][]): Promise<Pair> => ({
    joined: await timed([["q", q], ["close", "true"], ...close], context),
    first: await timed([["q", q], ...close], context),
  });
  return {
    meaning: await pair([]),
    words: await pair([["close", "words"]]),
    // Close matches stand below the first page only. Few have a second, so no hit's snippets are counted here either.
    without: await timed(
      [
        ["q", q],
        ["page", "2"],
      ],
      context,
    ),
  };
}

async function timed(params: [string, string][], context: SearchContext): Promise<number> {
  const read = fromSearchParams(new URLSearchParams(params));
  const started = performance.now();
  await runSearch(read, context);
  return performance.now() - started;
}

function toMedians(times: readonly Times[]): Times {
  const pair = (of: (one: Times) => Pair): Pair => ({
    joined: toMedian(times.map((one) => of(one).joined)),
    first: toMedian(times.map((one) => of(one).first)),
  });
  return {
    meaning: pair(({ meaning }) => meaning),
    words: pair(({ words }) => words),
    without: toMedian(times.map(({ without }) => without)),
  };
}

function toRow(what: string, { meaning, words, without }: Times): Row {
  const show = ({ joined, first }: Pair): string =>
    `${joined.toFixed(1)} ms, at first ${first.toFixed(1)} ms`;
  const ratio = (of: keyof Pair): string => (meaning[of] / words[of]).toFixed(2);
  return {
    what,
    ours: show(meaning),
    peer: `${show(words)} (none: ${without.toFixed(1)} ms)`,
    ratio: `${ratio("joined")} times its time, at first ${ratio("first")}`,
  };
}
