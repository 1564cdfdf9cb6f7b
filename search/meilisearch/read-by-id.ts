import { inBatches } from "../document/in-batches";
import type { IndexedDocument } from "../document/indexed-document";
import { isPartMissing } from "./errors";
import { toInExpression } from "./expressions";
import { withGaps } from "./gaps";
import { DOCUMENTS, MOST_IDS } from "./index-settings";
import type { Access } from "./requests";

/** So many ids are named in one request. */
const AT_ONCE = 10_000;

/** Whether every search leaves a document out, and whether that is so because it is in another. */
type Presence = Partial<Pick<IndexedDocument, "gone" | "within">>;

/**
 * Fields of the documents with these ids, by id; those that are gone are left out. To a filter, ids are equal that differ
 * in case alone, so each request takes more documents than it names, and those that it does not name are dropped. A part of
 * the engine that does not answer is missed only where a document may be in it.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function readById<Stored extends { readonly id: string }>(
  ids: readonly string[],
  fields: readonly string[],
  access: Access,
): Promise<ReadonlyMap<string, Stored>> {
  try {
    return await readAll(ids, fields, access);
  } catch (error) {
    if (!isPartMissing(error)) throw error;
    const { result } = await withGaps(access, (given) => readAll<Stored>(ids, fields, given));
    if (ids.some((id) => !result.has(id))) throw error;
    return result;
  }
}

async function readAll<Stored extends { readonly id: string }>(
  ids: readonly string[],
  fields: readonly string[],
  { engine, signal }: Access,
): Promise<ReadonlyMap<string, Stored>> {
  const byId = new Map<string, Stored>();
  for (const batch of inBatches(ids, AT_ONCE)) {
    const { hits } = await engine.search<Stored & Presence>(
      DOCUMENTS,
      {
        filter: toInExpression("id", batch),
        limit: MOST_IDS,
        attributesToRetrieve: [...fields, "gone", "within"],
      },
      signal,
      "documents",
    );
    const wanted = new Set(batch);
    for (const hit of hits) if (wanted.has(hit.id) && (!hit.gone || hit.within)) byId.set(hit.id, hit);
  }
  return byId;
}
