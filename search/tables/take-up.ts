import { randomUUID } from "node:crypto";
import type Database from "libsql";
import type { NameEntry } from "../collection/name-entry";
import { fromPostingsRow, type PostingsRow } from "../collection/postings-row";
import { toChangeName, type VocabularyRow } from "../collection/vocabulary-rows";
import { letOthers } from "../matching/let-others";
import { IS_NAME, IS_WORDS } from "../meilisearch/read-name-rows";
import { readCloseReading } from "../meilisearch/read-names";
import type { Access } from "../meilisearch/requests";
import { type ListedRow, readListed, walkByIds, walkRows } from "../meilisearch/walk-name-rows";
import { emptyTables, putFact, readFact } from "./database";
import { removeOtherPlaces } from "./file-of-places";
import { putNames } from "./names-table";
import { toSelect } from "./rows";
import { addSegment } from "./segments-table";
import { addWords } from "./words-table";

/** Rows of names and of words that are read at once. */
const NAMES_AT_ONCE = 1_000;
const WORDS_AT_ONCE = 4;

/** Tables that are written, in a transaction that is open. */
export type Written = { readonly database: Database.Database; readonly folder: string };

/**
 * Brings tables to what the index holds, under the name of its generation: by what came since where that can be told, anew
 * otherwise. Others are let in again and again.
 */
export async function takeUp(generation: string, written: Written, access: Access): Promise<void> {
  const { database } = written;
  const [listed, closeReading] = await Promise.all([readListed(access), readCloseReading(access)]);
  const known = new Set(toSelect(database, "select id from applied")().map(([id]) => String(id)));
  const isMore = readFact(database, GENERATION) !== null && isContinued(known, listed);
  if (!isMore) begin(written);
  const isNew = ({ id }: ListedRow): boolean => !isMore || !known.has(id);
  const changes = listed.changes.filter(isNew);
  if (isMore) await addChanges(changes, database, access);
  else await addAll(database, access);
  for (const row of listed.postings.filter(isNew)) await addPostings(row.id, written, access);
  const apply = database.prepare("insert into applied (id) values (?)");
  for (const { id } of [...changes, ...listed.postings.filter(isNew)]) apply.run(id);
  putFact(database, CLOSE_READING, JSON.stringify(closeReading));
  putFact(database, GENERATION, generation);
}

export const GENERATION = "generation";
export const CLOSE_READING = "closeReading";
export const PLACES = "places";

type Listed = Awaited<ReturnType<typeof readListed>>;

/**
 * Whether all that is known is still there, and all else came after it, each run with its change of the words: where these were
 * all written anew since, some of it is gone, or the postings of a run stand there without its change.
 */
function isContinued(known: ReadonlySet<string>, { postings, changes }: Listed): boolean {
  const all = new Set([...postings, ...changes].map(({ id }) => id));
  if (postings.length === 0 || ![...known].every((id) => all.has(id))) return false;
  const firstNew = postings.findIndex(({ id }) => !known.has(id));
  const added = firstNew < 0 ? [] : postings.slice(firstNew);
  const named = new Set(
    changes.flatMap(({ id, names }) => (names === undefined ? [] : (toChangeName(id) ?? []))),
  );
  const isTold = ({ id }: ListedRow): boolean => named.has(toChangeName(id) ?? "");
  return (
    added.every((row) => !known.has(row.id) && isTold(row)) &&
    changes.filter(({ id }) => !known.has(id)).every(isTold)
  );
}

function begin({ database }: Written): void {
  emptyTables(database);
  putFact(database, PLACES, randomUUID());
}

/** All words and names. */
async function addAll(database: Database.Database, access: Access): Promise<void> {
  for await (const rows of walkRows<VocabularyRow>(IS_WORDS, WORDS_AT_ONCE, access))
    for (const row of rows) await letIn(addWords(database, row), access);
  for await (const entries of walkRows<NameEntry>(IS_NAME, NAMES_AT_ONCE, access))
    putNames(database, entries);
}

/** Words and names that came since. */
async function addChanges(
  changes: readonly ListedRow[],
  database: Database.Database,
  access: Access,
): Promise<void> {
  for await (const rows of walkByIds<VocabularyRow>(
    changes.map(({ id }) => id),
    access,
  ))
    for (const row of rows) await letIn(addWords(database, row), access);
  const names = new Set(changes.flatMap((row) => row.names ?? []));
  for await (const entries of walkByIds<NameEntry>([...names], access)) putNames(database, entries);
}

async function addPostings(id: string, written: Written, access: Access): Promise<void> {
  const name = readFact(written.database, PLACES) ?? "";
  for await (const rows of walkByIds<PostingsRow>([id], access))
    for (const row of rows) {
      addSegment(written.database, fromPostingsRow(row), { folder: written.folder, name });
      await letOthers(access);
    }
}

async function letIn(work: Iterable<void>, access: Access): Promise<void> {
  for (const _ of work) await letOthers(access);
}

/** Removes what the tables no longer name, once they stand. */
export function removeReplaced({ database, folder }: Written): void {
  removeOtherPlaces(folder, readFact(database, PLACES) ?? "");
}
