import type { NameEntry } from "../collection/name-entry";
import { type Names, toNames } from "../collection/names";
import { fromPostingsRow, POSTINGS, type Postings, type PostingsRow } from "../collection/postings";
import type { VocabularyRow } from "../collection/vocabulary";
import { inBatches } from "../document/in-batches";
import type { IndexedCorrections } from "../document/listed-corrections";
import { toInExpression } from "./expressions";
import { GENERATION_ID, NAMES } from "./index-settings";
import type { Access } from "./requests";

/** The generation of the index, as its last publish named it; empty before the first. */
export async function readGeneration({ engine, signal }: Access): Promise<string> {
  const answer = await engine.search<{ name: string }>(
    NAMES,
    { filter: `id = ${GENERATION_ID}`, limit: 1 },
    signal,
  );
  return answer.hits[0]?.name ?? "";
}

/** What the index has taken up of the corrections. */
export async function readIndexedCorrections({ engine, signal }: Access): Promise<IndexedCorrections> {
  const answer = await engine.search<{ corrections?: IndexedCorrections }>(
    NAMES,
    {
      filter: `id = ${GENERATION_ID}`,
      limit: 1,
    },
    signal,
  );
  return answer.hits[0]?.corrections ?? { applied: [], unmatched: [] };
}

/** All names of a generation. `known` are postings read before, which are not read again; null where none are needed. */
export async function readNames(
  generation: string,
  known: readonly Postings[] | null,
  access: Access,
): Promise<Names> {
  const [rows, postings] = await Promise.all([
    readRows(access),
    known === null ? [] : readPostings(known, access),
  ]);
  return toNames(generation, rows, postings);
}

/** The order of the last row of postings; -1 where there is none. */
export async function readLastOrder({ engine, signal }: Access): Promise<number> {
  const answer = await engine.search<Pick<PostingsRow, "order">>(
    NAMES,
    {
      filter: `kind = ${POSTINGS}`,
      attributesToRetrieve: ["order"],
      limit: NAMES_AT_A_TIME,
    },
    signal,
  );
  return answer.hits.reduce((last, { order }) => Math.max(last, order), -1);
}

type Row = NameEntry | VocabularyRow;

async function readRows({ engine, signal }: Access): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await engine.search<Row>(
      NAMES,
      {
        filter: `id != ${GENERATION_ID} AND kind != ${POSTINGS}`,
        sort: ["id:asc"],
        page,
        hitsPerPage: NAMES_AT_A_TIME,
      },
      signal,
    );
    rows.push(...answer.hits);
    if (page >= (answer.totalPages ?? 0)) return rows;
  }
}

async function readPostings(known: readonly Postings[], { engine, signal }: Access): Promise<Postings[]> {
  const listed = await engine.search<{ id: string }>(
    NAMES,
    {
      filter: `kind = ${POSTINGS}`,
      attributesToRetrieve: ["id"],
      limit: NAMES_AT_A_TIME,
    },
    signal,
  );
  const byId = new Map(known.map((row) => [row.id, row]));
  const missing = listed.hits.map(({ id }) => id).filter((id) => !byId.has(id));
  for (const batch of inBatches(missing, POSTINGS_AT_A_TIME)) {
    const answer = await engine.search<PostingsRow>(
      NAMES,
      {
        filter: toInExpression("id", batch),
        limit: POSTINGS_AT_A_TIME,
      },
      signal,
    );
    for (const row of answer.hits) byId.set(row.id, fromPostingsRow(row));
  }
  return listed.hits.flatMap(({ id }) => byId.get(id) ?? []);
}

const NAMES_AT_A_TIME = 20_000;

/** Rows of postings are megabytes; so many are read at once. */
const POSTINGS_AT_A_TIME = 8;
