import type { Meilisearch } from "meilisearch";
import { IS_PRESENT } from "@/search/meilisearch/expressions";
import { insisted } from "./engine-tasks";

/** How many documents of the corpus an index holds, by the code of its collection; of those that fit a filter besides. */
export async function countDocuments(
  client: Meilisearch,
  index: string,
  also: string | null = null,
): Promise<Readonly<Record<string, number>>> {
  const { facetDistribution } = await insisted(
    () =>
      client.index(index).search("", {
        filter: also === null ? IS_PRESENT : [IS_PRESENT, also],
        facets: ["collectionCode"],
        limit: 0,
      }),
    "facetDistribution",
  );
  return facetDistribution?.collectionCode ?? {};
}
