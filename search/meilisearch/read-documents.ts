import type { Tags } from "../document/document";
import type { IndexedDocument, Parts } from "../document/indexed-document";
import { IS_PRESENT, toInExpression } from "./expressions";
import { DOCUMENTS, MOST_IDS } from "./index-settings";
import type { Ask } from "./requests";
import { DOCUMENT_FIELDS, HIT_FIELDS, type StoredDocument, type StoredHit, type StoredText } from "./stored";
import { RECORD_FIELDS, type StoredRecord } from "./stored-record";

/** A document by its id, as it is spelt; null when there is none or it is gone. */
export async function readDocument(ask: Ask, id: string): Promise<StoredDocument | null> {
  if (!/^[\w-]{1,511}$/.test(id)) return null;
  const answer = await ask.search<Omit<StoredDocument, "tags"> & Pick<IndexedDocument, "tags">>(DOCUMENTS, {
    filter: `${IS_PRESENT} AND ${toInExpression("id", [id])}`,
    limit: 100,
    attributesToRetrieve: [...DOCUMENT_FIELDS],
  });
  const stored = answer.hits.find((hit) => hit.id === id);
  return stored === undefined ? null : { ...stored, tags: JSON.parse(stored.tags) as Tags };
}

/** The whole texts of documents by id. */
export async function readTexts(
  ask: Ask,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Parts>> {
  if (ids.length === 0) return new Map();
  const answer = await ask.search<{ id: string; text: Parts }>(
    DOCUMENTS,
    { filter: toInExpression("id", ids), limit: 1_000, attributesToRetrieve: ["id", "text"] },
    signal,
  );
  return new Map(answer.hits.map((hit) => [hit.id, hit.text]));
}

/** The first part of each document's text, by id: mostly all of it. */
export async function readOpenings(
  ask: Ask,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const answer = await ask.search<{ id: string; text?: Parts }>(
    DOCUMENTS,
    { filter: toInExpression("id", ids), limit: 1_000, attributesToRetrieve: ["id", "text.p0"] },
    signal,
  );
  return new Map(answer.hits.map((hit) => [hit.id, hit.text?.p0 ?? ""]));
}

/** Title and text of documents by id, as they are stored; those that are gone are left out. */
export async function readStoredTexts(ask: Ask, ids: readonly string[]): Promise<readonly StoredText[]> {
  if (ids.length === 0) return [];
  const answer = await ask.search<StoredText>(DOCUMENTS, {
    filter: `${IS_PRESENT} AND ${toInExpression("id", ids)}`,
    limit: ids.length,
    attributesToRetrieve: ["id", "title", "text"],
  });
  return answer.hits;
}

/** What is told of documents outside their text, in the order of the ids; those that are gone are left out. */
export async function readRecords(
  ask: Ask,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly StoredRecord[]> {
  if (ids.length === 0) return [];
  const answer = await ask.search<StoredRecord>(
    DOCUMENTS,
    {
      filter: `${IS_PRESENT} AND ${toInExpression("id", ids)}`,
      limit: MOST_IDS, // To a filter, ids are equal that differ in case alone, so more may come.
      attributesToRetrieve: [...RECORD_FIELDS],
    },
    signal,
  );
  const byId = new Map(answer.hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Documents by id as a list of hits shows them, in the order of the ids; those that are gone are left out. */
export async function readHits(
  ask: Ask,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly StoredHit[]> {
  if (ids.length === 0) return [];
  const answer = await ask.search<StoredHit>(
    DOCUMENTS,
    {
      filter: `${IS_PRESENT} AND ${toInExpression("id", ids)}`,
      limit: ids.length,
      attributesToRetrieve: [...HIT_FIELDS],
    },
    signal,
  );
  const byId = new Map(answer.hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
