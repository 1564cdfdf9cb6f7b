import type { Meilisearch } from "meilisearch";
import { IS_PRESENT } from "@/search/meilisearch/expressions";
import { insisted } from "./engine-tasks";

/** How many documents of the corpus an index holds, by the code of its collection. */
export async function countDocuments(
  client: Meilisearch,
  index: string,
): Promise<Readonly<Record<string, number>>> {
  const { facetDistribution = {} } = await insisted(() =>
    client.index(index).search("", { filter: IS_PRESENT, facets: ["collectionCode"], limit: 0 }),
  );
  return facetDistribution.collectionCode ?? {};
}
