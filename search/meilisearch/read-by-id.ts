import { inBatches } from "../document/in-batches";
import { IS_PRESENT, toInExpression } from "./expressions";
import { DOCUMENTS, MOST_IDS } from "./index-settings";
import type { Access } from "./requests";

/** So many ids are named in one request. */
const AT_ONCE = 10_000;

/**
 * Fields of the documents with these ids, by id; those that are gone are left out. To a filter, ids are equal that differ
 * in case alone, so each request takes more documents than it names, and those that it does not name are dropped.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function readById<Stored extends { readonly id: string }>(
  ids: readonly string[],
  fields: readonly string[],
  { engine, signal }: Access,
): Promise<ReadonlyMap<string, Stored>> {
  const byId = new Map<string, Stored>();
  for (const batch of inBatches(ids, AT_ONCE)) {
    const { hits } = await engine.search<Stored>(
      DOCUMENTS,
      {
        filter: `${IS_PRESENT} AND ${toInExpression("id", batch)}`,
        limit: MOST_IDS,
        attributesToRetrieve: [...fields],
      },
      signal,
    );
    const wanted = new Set(batch);
    for (const hit of hits) if (wanted.has(hit.id)) byId.set(hit.id, hit);
  }
  return byId;
}
