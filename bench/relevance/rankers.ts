import type { AttachedEngine } from "@/engine/client/attached-engine";
import { toSafeId } from "@/indexer/cleaning/clean-document";
import { runSearch } from "@/search/answer/run-search";
import { openEngine } from "@/search/meilisearch/engine";
import { toNamesMemory } from "@/search/meilisearch/memory";
import type { QuestionEncoder } from "@/search/meilisearch/search-context";
import { fromSearchParams } from "@/search/query/url";
import { type Peer, toPeer } from "../peer";
import { toBm25 } from "./bm25";
import type { JudgedDocument } from "./collection";

/** So many documents are requested of each. */
const DEPTH = 100;

/** One way to answer a query: ids, best first, `DEPTH` at most. */
export type Ranker = {
  readonly name: OurWay | "Meilisearch" | "BM25";
  readonly rank: (query: string) => Promise<readonly string[]>;
};

/** Our search as it comes, and by words alone. */
export const OUR_WAYS = ["Parallax", "Parallax, words alone"] as const;
export type OurWay = (typeof OUR_WAYS)[number];

/** Our search as a reader has it: exact matches, then close ones, page by page. */
export function toOurRanker(
  name: OurWay,
  attached: AttachedEngine,
  documents: readonly JudgedDocument[],
  meaning: QuestionEncoder | null,
): Ranker {
  const engine = openEngine({ url: attached.url, key: attached.searchKey });
  const context = { engine, memory: toNamesMemory(engine), now: new Date(), meaning };
  const close = name === "Parallax" ? [] : [["close", "words"]];
  const givenIds = new Map(documents.map(({ id }) => [toSafeId(id), id]));
  const rank = async (query: string): Promise<readonly string[]> => {
    const ids = new Set<string>();
    for (let page = 1; ; page += 1) {
      const params = [
        ["q", query],
        ["close", "true"],
        ...close,
        ["size", String(DEPTH)],
        ["page", String(page)],
      ];
      const result = await runSearch(fromSearchParams(new URLSearchParams(params)), context);
      for (const hit of result.hits) ids.add(givenIds.get(hit.id) ?? hit.id);
      if (ids.size >= DEPTH || page >= result.pages || result.hits.length === 0)
        return [...ids].slice(0, DEPTH);
    }
  };
  return { name, rank };
}

const PEER = "relevance_peer";

/**
 * Meilisearch with its own settings over titles and texts. Only its id is not searched, which it would be by default:
 * an id is no text. What it finds is not highlighted or cropped, so it does less than ours.
 */
export async function openPeerRanker(
  attached: AttachedEngine,
  documents: readonly JudgedDocument[],
): Promise<Ranker> {
  const peer: Peer = toPeer(attached, PEER);
  const plain = documents.map(({ title, text }, index) => ({ id: String(index), title, text }));
  await peer.fill(plain, { searchableAttributes: ["title", "text"] });
  const rank = async (q: string): Promise<readonly string[]> => {
    const places = await peer.search({ q, limit: DEPTH, attributesToRetrieve: ["id"] });
    return places.map((index) => documents[Number(index)]?.id ?? "");
  };
  return { name: "Meilisearch", rank };
}

/** BM25 over titles and texts. */
export function toBm25Ranker(documents: readonly JudgedDocument[]): Ranker {
  const rank = toBm25(documents.map(({ id, title, text }) => ({ id, text: `${title ?? ""}\n\n${text}` })));
  return { name: "BM25", rank: async (query) => rank(query, DEPTH) };
}
