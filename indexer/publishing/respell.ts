import type { Meilisearch } from "meilisearch";
import { inBatches } from "@/search/document/in-batches";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toInExpression } from "@/search/meilisearch/expressions";
import { MOST_IDS } from "@/search/meilisearch/index-settings";
import { insisted, settled } from "./engine-tasks";
import { fromStoredRow, toStoredRow } from "./stored-row";

/** Documents of which some fields are made anew out of what the index holds of them. */
export type Respelling = {
  readonly ids: readonly string[];
  readonly respell: (stored: Pick<IndexedDocument, "id" | "tags">) => Partial<IndexedDocument>;
};

export const NO_RESPELLING: Respelling = { ids: [], respell: () => ({}) };

/** So many documents are read back and respelt at once. */
const RESPELT_AT_ONCE = 500;

/** Makes anew what a respelling makes of its documents; those that are not here are left out. */
export async function respell(
  client: Meilisearch,
  index: string,
  { ids, respell: make }: Respelling,
): Promise<void> {
  for (const batch of inBatches(ids, RESPELT_AT_ONCE)) {
    const stored = await readTags(client, index, batch);
    const rows = stored.map((row) => toStoredRow(make(fromStoredRow(row))));
    if (rows.length > 0) await settled(client, () => client.index(index).updateDocuments(rows));
  }
}

/** To a filter, ids are equal that differ in case alone, so there may be more documents than were named. */
async function readTags(
  client: Meilisearch,
  index: string,
  ids: readonly string[],
): Promise<readonly Pick<IndexedDocument, "id" | "tags">[]> {
  const { results } = await insisted(
    () =>
      client.index<Pick<IndexedDocument, "id" | "tags">>(index).getDocuments({
        filter: toInExpression("id", ids),
        fields: ["id", "tags"],
        limit: MOST_IDS,
      }),
    "results",
  );
  const wanted = new Set(ids);
  return results.filter(({ id }) => wanted.has(id));
}
