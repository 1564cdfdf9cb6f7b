import { CARRIERS, type CarriersRow } from "../collection/carriers";
import type { NameEntry } from "../collection/name-entry";
import { fromPostingsRow, POSTINGS, type Postings } from "../collection/postings-row";
import { SHARED_STORY, type SharedStory, type SharedStoryEntry } from "../collection/shared-stories";
import type { CollectionVocabularies, Vocabulary } from "../collection/vocabulary";
import {
  COLLECTION_WORDS,
  type CollectionWordsRow,
  fromVocabularyRows,
  VOCABULARY,
  type VocabularyRow,
} from "../collection/vocabulary-rows";
import { inBatches } from "../document/in-batches";
import { toInExpression } from "./expressions";
import { GENERATION_ID, NAMES } from "./index-settings";
import type { Access } from "./requests";
import { walkRows } from "./walk-name-rows";

/** The order of the last row of a kind; -1 where there is none. */
export async function readLastOrder(
  kind: typeof POSTINGS | typeof CARRIERS,
  { engine, signal }: Access,
): Promise<number> {
  const last = { filter: `kind = ${kind}`, sort: ["order:desc"], limit: 1, attributesToRetrieve: ["order"] };
  const { hits } = await engine.search<{ readonly order: number }>(NAMES, last, signal);
  return hits[0]?.order ?? -1;
}

/** Rows that are read apart from the names. */
const APART = [POSTINGS, CARRIERS, COLLECTION_WORDS, SHARED_STORY];

/** The names and the words of all documents. */
export function readWholeRows(access: Access): Promise<(NameEntry | VocabularyRow)[]> {
  return readRows(toInExpression("kind", [...APART, GENERATION_ID], true), access);
}

/** The names themselves, as a filter. */
export const IS_NAME = toInExpression("kind", [...APART, VOCABULARY, GENERATION_ID], true);

/** The names themselves. */
export async function readEntries(access: Access): Promise<readonly NameEntry[]> {
  return readRows<NameEntry>(IS_NAME, access);
}

/** The words of all documents, as a filter. */
export const IS_WORDS = `kind = ${VOCABULARY}`;

/** The words of all documents. */
export async function readVocabulary(access: Access): Promise<Vocabulary> {
  return fromVocabularyRows(await readRows<VocabularyRow>(IS_WORDS, access));
}

/** The ids of the rows of words, of all documents and of each collection. */
export async function readVocabularyIds(access: Access): Promise<readonly string[]> {
  const kinds = toInExpression("kind", [VOCABULARY, COLLECTION_WORDS]);
  const rows = await readRows<{ readonly id: string }>(kinds, access, ["id"]);
  return rows.map(({ id }) => id);
}

/** The words of each of these collections; null for all there are. */
export async function readCollectionWords(
  collections: readonly string[] | null,
  access: Access,
): Promise<CollectionVocabularies> {
  const those = collections === null ? "" : ` AND ${toInExpression("collection", collections)}`;
  const rows = await readRows<CollectionWordsRow>(`kind = ${COLLECTION_WORDS}${those}`, access);
  const of = new Map<string, CollectionWordsRow[]>();
  for (const row of rows) of.set(row.collection, [...(of.get(row.collection) ?? []), row]);
  return new Map(Array.from(of, ([collection, some]) => [collection, fromVocabularyRows(some)] as const));
}

/** The stories that documents of several collections have in common. */
export async function readSharedStories(access: Access): Promise<readonly SharedStory[]> {
  const rows = await readRows<SharedStoryEntry>(`kind = ${SHARED_STORY}`, access);
  return rows.flatMap(({ story, members, alike }) =>
    members.length > 0 ? [{ id: story, members, alike }] : [],
  );
}

/** All rows of a filter; of each these fields, where not all are wanted. */
async function readRows<Row extends { readonly id: string }>(
  filter: string,
  access: Access,
  fields?: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const some of walkRows<Row>(filter, NAMES_AT_A_TIME, access, fields)) rows.push(...some);
  return rows;
}

/** All postings. `known` are rows read before, which are not read again. */
export function readPostings(known: readonly Postings[], access: Access): Promise<readonly Postings[]> {
  return readMissing(POSTINGS, known, fromPostingsRow, access);
}

/** Which documents carry which names. `known` are rows read before, which are not read again. */
export function readCarriers(known: readonly CarriersRow[], access: Access): Promise<readonly CarriersRow[]> {
  return readMissing(CARRIERS, known, (row: CarriersRow) => row, access);
}

/** All rows of a kind. */
async function readMissing<Row extends { readonly id: string }, Unpacked extends { readonly id: string }>(
  kind: string,
  known: readonly Unpacked[],
  unpack: (row: Row) => Unpacked,
  { engine, signal }: Access,
): Promise<readonly Unpacked[]> {
  const listed = await engine.search<{ id: string }>(
    NAMES,
    {
      filter: `kind = ${kind}`,
      attributesToRetrieve: ["id"],
      limit: NAMES_AT_A_TIME,
    },
    signal,
  );
  const byId = new Map(known.map((row) => [row.id, row]));
  const missing = listed.hits.map(({ id }) => id).filter((id) => !byId.has(id));
  for (const batch of inBatches(missing, POSTINGS_AT_A_TIME)) {
    const answer = await engine.search<Row>(
      NAMES,
      {
        filter: toInExpression("id", batch),
        limit: POSTINGS_AT_A_TIME,
      },
      signal,
    );
    for (const row of answer.hits) byId.set(row.id, unpack(row));
  }
  return listed.hits.flatMap(({ id }) => byId.get(id) ?? []);
}

const NAMES_AT_A_TIME = 20_000;

/** Rows of postings are megabytes; so many are read at once. */
const POSTINGS_AT_A_TIME = 8;
