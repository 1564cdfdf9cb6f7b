import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getQuestionEncoder } from "@/encoder/question-encoder";
import { attachEngine } from "@/engine/attach";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { readCloseEncoder } from "@/indexer/close-reading/open-close-encoder";
import { toSettings } from "@/system/settings";
import { indexClosely } from "../index-closely";
import type { JudgedCollection } from "./collection";
import { type Comparison, compareRankers } from "./compare";
import { makeCorpus } from "./corpus";
import { OUR_WAYS, type OurWay, openPeerRanker, toBm25Ranker, toOurRanker } from "./rankers";

/**
 * Indexes a collection with a new engine and data folder, gives its queries to our search in each of its ways, to that of
 * Meilisearch with its own settings and of BM25, and leaves nothing behind. It is read closely where a way goes by meaning.
 * Documents that the indexer cannot read are named to `onMessage`; ours alone lacks them.
 */
export async function measureRelevance(
  collection: JudgedCollection,
  onMessage: (message: string) => void = () => undefined,
  ways: readonly OurWay[] = OUR_WAYS,
): Promise<Comparison> {
  const { documents } = collection;
  const corpus = await makeCorpus(documents);
  const data = await mkdtemp(join(tmpdir(), "parallax-relevance-"));
  const engine = await attachEngine(toSettings({ PARALLAX_DATA: data }, process.cwd()));
  try {
    onMessage(`Indexing ${documents.length} documents…`);
    const encoder = ways.includes("Parallax") ? await readCloseEncoder(null) : null;
    const { problems } = await indexClosely({ corpus, data, engine }, encoder, onMessage);
    for (const { path, line, reason } of problems) onMessage(`Not indexed: ${path}, line ${line}: ${reason}`);
    const peer = await openPeerRanker(engine, documents);
    onMessage(`Asking ${collection.queries.length} queries…`);
    const meaning = encoder && (await getQuestionEncoder(null));
    const ours = ways.map((way) => toOurRanker(way, engine, documents, meaning));
    return await compareRankers(collection, [...ours, peer, toBm25Ranker(documents)]);
  } finally {
    await engine.release();
    await waitForOwner(data, 10_000);
    await Promise.all([corpus, data].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
