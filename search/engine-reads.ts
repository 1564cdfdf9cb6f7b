import { fromPostingsRow, POSTINGS, type Postings, type PostingsRow } from "./close/postings";
import { toInExpression } from "./condition";
import type { Tags } from "./document";
import type { Ask } from "./engine";
import { DOCUMENTS, GENERATION_ID, MOST_IDS, NAMES } from "./index-settings";
import type { IndexedDocument, Parts } from "./indexed-document";
import type { IndexedCorrections } from "./listed-corrections";
import { type NameEntry, type Names, toNames } from "./names";
import { DOCUMENT_FIELDS, type StoredDocument, type StoredText } from "./stored";
import { RECORD_FIELDS, type StoredRecord } from "./stored-record";
import type { VocabularyRow } from "./vocabulary";

const NAMES_AT_A_TIME = 20_000;

/** The generation of the index, as its last publish named it; empty before the first. */
export async function readGeneration(ask: Ask): Promise<string> {
  const answer = await ask.search<{ name: string }>(NAMES, { filter: `id = ${GENERATION_ID}`, limit: 1 });
  return answer.hits[0]?.name ?? "";
}

/** What the index has taken up of the corrections. */
export async function readIndexedCorrections(ask: Ask): Promise<IndexedCorrections> {
  const answer = await ask.search<{ corrections?: IndexedCorrections }>(NAMES, {
    filter: `id = ${GENERATION_ID}`,
    limit: 1,
  });
  return answer.hits[0]?.corrections ?? { applied: [], unmatched: [] };
}

/** All names of a generation. `known` are postings read before, which are not read again; null where none are needed. */
export async function readNames(
  ask: Ask,
  generation: string,
  known: readonly Postings[] | null,
): Promise<Names> {
  const [rows, postings] = await Promise.all([readRows(ask), known === null ? [] : readPostings(ask, known)]);
  return toNames(generation, rows, postings);
}

/** The order of the last row of postings; -1 where there is none. */
export async function readLastOrder(ask: Ask): Promise<number> {
  const answer = await ask.search<Pick<PostingsRow, "order">>(NAMES, {
    filter: `kind = ${POSTINGS}`,
    attributesToRetrieve: ["order"],
    limit: NAMES_AT_A_TIME,
  });
  return answer.hits.reduce((last, { order }) => Math.max(last, order), -1);
}

type Row = NameEntry | VocabularyRow;

async function readRows(ask: Ask): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await ask.search<Row>(NAMES, {
      filter: `id != ${GENERATION_ID} AND kind != ${POSTINGS}`,
      sort: ["id:asc"],
      page,
      hitsPerPage: NAMES_AT_A_TIME,
    });
    rows.push(...answer.hits);
    if (page >= (answer.totalPages ?? 0)) return rows;
  }
}

/** Rows of postings are megabytes; so many are read at once. */
const POSTINGS_AT_A_TIME = 8;

async function readPostings(ask: Ask, known: readonly Postings[]): Promise<Postings[]> {
  const listed = await ask.search<{ id: string }>(NAMES, {
    filter: `kind = ${POSTINGS}`,
    attributesToRetrieve: ["id"],
    limit: NAMES_AT_A_TIME,
  });
  const byId = new Map(known.map((row) => [row.id, row]));
  const missing = listed.hits.map(({ id }) => id).filter((id) => !byId.has(id));
  for (let from = 0; from < missing.length; from += POSTINGS_AT_A_TIME) {
    const answer = await ask.search<PostingsRow>(NAMES, {
      filter: toInExpression("id", missing.slice(from, from + POSTINGS_AT_A_TIME)),
      limit: POSTINGS_AT_A_TIME,
    });
    for (const row of answer.hits) byId.set(row.id, fromPostingsRow(row));
  }
  return listed.hits.flatMap(({ id }) => byId.get(id) ?? []);
}

/** A document by its id, as it is spelt; null when there is none or it is gone. */
export async function readDocument(ask: Ask, id: string): Promise<StoredDocument | null> {
  if (!/^[\w-]{1,511}$/.test(id)) return null;
  const answer = await ask.search<Omit<StoredDocument, "tags"> & Pick<IndexedDocument, "tags">>(DOCUMENTS, {
    filter: `gone = false AND ${toInExpression("id", [id])}`,
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
    filter: `gone = false AND ${toInExpression("id", ids)}`,
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
      filter: `gone = false AND ${toInExpression("id", ids)}`,
      limit: MOST_IDS, // To a filter, ids are equal that differ in case alone, so more may come.
      attributesToRetrieve: [...RECORD_FIELDS],
    },
    signal,
  );
  const byId = new Map(answer.hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
