import type { AttachedEngine } from "@/engine/client/attached-engine";
import { openIndexWorkers } from "@/indexer/documents/index-workers";
import { runIndexing } from "@/indexer/run/run-indexing";
import { runSearch } from "@/search/answer/run-search";
import { openEngine } from "@/search/meilisearch/engine";
import { toNamesMemory } from "@/search/meilisearch/memory";
import { fromSearchParams } from "@/search/query/url";
import { toSettings } from "@/system/settings";
import { readDocuments } from "./documents";
import { type Peer, toPeer } from "./peer";
import { type Row, toMedian } from "./table";
import { withEngine } from "./with-engine";

/** The requests: ours in full, with all facets, timeline and marks; of the peer its plain search with as many facets. */
const QUERIES = [
  "munitions",
  "iron curtain",
  '"iron curtain"',
  "soviet union missiles",
  "tariff OR silver",
  "peace -war",
  "commerce*",
  "korea",
  "the public debt of the united states",
  "",
] as const;
const ROUNDS = 15;
const PEER = "bench_peer";
const FACETS = ["publisher", "collection", "language", "published"];

/** Milliseconds of a search over the corpus that comes with Parallax, at the median, ours and the peer's in turn on one engine. */
export function benchSearch(): Promise<readonly Row[]> {
  return withEngine(async ({ engine, data }) => {
    const settings = toSettings({ PARALLAX_DATA: data }, process.cwd());
    const workers = openIndexWorkers(settings.reading);
    try {
      await runIndexing({
        workers,
        corpus: settings.corpus,
        data,
        project: process.cwd(),
        engine,
        full: true,
        now: () => new Date(),
        onProgress: () => undefined,
      });
    } finally {
      await workers.close();
    }
    return timeAll(engine, settings.corpus);
  });
}

async function timeAll(attached: AttachedEngine, corpus: string): Promise<Row[]> {
  const peerIndex = toPeer(attached, PEER);
  await fillPeer(peerIndex, corpus);
  const engine = openEngine({ url: attached.url, key: attached.searchKey });
  const context = { engine, memory: toNamesMemory(engine), now: new Date() };
  const rows: Row[] = [];
  const all = { ours: [] as number[], engine: [] as number[], peer: [] as number[] };
  for (const query of QUERIES) {
    const ours: number[] = [];
    const inside: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      const result = await runSearch(fromSearchParams(new URLSearchParams({ q: query })), context);
      ours.push(performance.now() - started);
      inside.push(result.took.engine);
      peer.push(await timePeer(peerIndex, query));
    }
    all.ours.push(toMedian(ours));
    all.engine.push(toMedian(inside));
    all.peer.push(toMedian(peer));
    rows.push(toRow(query === "" ? "(everything)" : query, toMedian(ours), toMedian(inside), toMedian(peer)));
  }
  await peerIndex.drop();
  return [...rows, toRow("median of all", toMedian(all.ours), toMedian(all.engine), toMedian(all.peer))];
}

function toRow(what: string, ours: number, engine: number, peer: number): Row {
  return {
    what,
    ours: `${ours.toFixed(1)} ms, engine ${engine} ms`,
    peer: `${peer.toFixed(1)} ms`,
    ratio: `${(ours / peer).toFixed(1)} times its time`,
  };
}

/** The same titles and texts, in the engine as it comes. */
async function fillPeer(peer: Peer, corpus: string): Promise<void> {
  const documents = await readDocuments(corpus);
  const plain = documents.map((one) => ({
    id: one.id,
    title: one.title.value,
    text: one.text,
    publisher: one.publisher?.value,
    collection: one.collection,
    language: one.language?.value,
    published: one.published?.value,
  }));
  await peer.fill(plain, { filterableAttributes: FACETS });
}

async function timePeer(peer: Peer, query: string): Promise<number> {
  const started = performance.now();
  await peer.search({
    q: query,
    facets: FACETS,
    hitsPerPage: 20,
    attributesToRetrieve: ["id", "title"],
    attributesToHighlight: ["title", "text"],
    attributesToCrop: ["text"],
  });
  return performance.now() - started;
}
