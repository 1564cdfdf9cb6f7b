import type { Tags } from "../document/document";
import type { IndexedDocument, Parts } from "../document/indexed-document";
import type { LinkedDocument } from "../document/listed-document";
import { toTagsText } from "./packed-tags";
import { readById } from "./read-by-id";
import type { Access } from "./requests";
import {
  DOCUMENT_FIELDS,
  HIT_FIELDS,
  OPENING,
  type StoredDocument,
  type StoredHit,
  type StoredText,
} from "./stored";
import { RECORD_FIELDS, type StoredRecord } from "./stored-record";

/** A document by its id, as it is spelt; null when there is none or it is gone. */
export async function readDocument(id: string, access: Access): Promise<StoredDocument | null> {
  if (!/^[\w-]{1,511}$/.test(id)) return null;
  type Packed = Omit<StoredDocument, "tags"> & Pick<IndexedDocument, "tags">;
  const stored = (await readById<Packed>([id], DOCUMENT_FIELDS, access)).get(id);
  return stored === undefined ? null : { ...stored, tags: JSON.parse(toTagsText(stored.tags)) as Tags };
}

/** The whole texts of documents by id. */
export async function readTexts(ids: readonly string[], access: Access): Promise<ReadonlyMap<string, Parts>> {
  const stored = await readById<Pick<IndexedDocument, "id" | "text">>(ids, ["id", "text"], access);
  return new Map(Array.from(stored, ([id, { text }]) => [id, text] as const));
}

/** The first part of each document's text, by id: mostly all of it. */
export async function readOpenings(
  ids: readonly string[],
  access: Access,
): Promise<ReadonlyMap<string, string>> {
  const stored = await readById<{ id: string; text?: Parts }>(ids, ["id", OPENING], access);
  return new Map(Array.from(stored, ([id, { text }]) => [id, text?.p0 ?? ""] as const));
}

/** Title and text of documents by id, as they are stored; those that are gone are left out. */
export async function readStoredTexts(
  ids: readonly string[],
  access: Access,
): Promise<readonly StoredText[]> {
  return [...(await readById<StoredText>(ids, ["id", "title", "text", "collection"], access)).values()];
}

/** What is known of documents outside their text, in the order of the ids; those that are gone are left out. */
export async function readRecords(ids: readonly string[], access: Access): Promise<readonly StoredRecord[]> {
  return toOrdered(ids, await readById<StoredRecord>(ids, RECORD_FIELDS, access));
}

/** Titles of documents by id, in the order of the ids; those that are gone are left out. */
export async function readTitles(ids: readonly string[], access: Access): Promise<readonly LinkedDocument[]> {
  if (ids.length === 0) return [];
  const stored = await readById<LinkedDocument>(ids, ["id", "title"], access);
  return toOrdered(ids, stored).map(({ id, title }) => ({ id, title }));
}

/** Documents by id as a list of hits shows them, with the opening of their text if wanted, in the order of the ids; those that are gone are left out. */
export async function readHits(
  ids: readonly string[],
  access: Access,
  withTexts = false,
): Promise<readonly StoredHit[]> {
  const fields = withTexts ? [...HIT_FIELDS, OPENING] : HIT_FIELDS;
  return toOrdered(ids, await readById<StoredHit>(ids, fields, access));
}

function toOrdered<Stored>(ids: readonly string[], byId: ReadonlyMap<string, Stored>): readonly Stored[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}
