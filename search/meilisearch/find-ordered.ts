import type { IndexedDocument } from "../document/indexed-document";
import type { View } from "../matching/views";
import type { FoundSets } from "./id-sets";
import { MOST_IDS } from "./index-settings";
import type { Access } from "./requests";
import { toQueries } from "./view-queries";

/** A document of a search with its story. */
type Ordered = Pick<IndexedDocument, "id" | "story">;

/**
 * The documents of a view in its order, however many there are; with `most`, so many at most. What the engine cuts
 * short makes the last page shorter than its count.
 */
export async function findOrdered(
  view: View,
  found: FoundSets,
  most: number | null,
  { engine, signal }: Access,
): Promise<{ readonly documents: readonly Ordered[]; readonly total: number }> {
  const queries = toQueries(view, found, ["id", "story"]);
  const [first, ...more] = queries;
  if (first === undefined) return { documents: [], total: 0 };
  const size = Math.min(most ?? MOST_IDS, MOST_IDS);
  const documents: Ordered[] = [];
  for (let page = 1; ; page += 1) {
    const [answer] =
      more.length === 0
        ? await engine.searchMany<Ordered>([{ ...first, page, hitsPerPage: size }], signal)
        : [await engine.searchUnion<Ordered>({ offset: (page - 1) * size, limit: size }, queries, signal)];
    const total = answer?.totalHits ?? answer?.estimatedTotalHits ?? 0;
    documents.push(...(answer?.hits ?? []));
    if (most !== null || documents.length >= total || answer?.hits.length === 0) return { documents, total };
  }
}
