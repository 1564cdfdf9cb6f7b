import type { NameEntry } from "../collection/name-entry";
import { type Names, toNames } from "../collection/names";
import { fromPostingsRow, POSTINGS, type Postings, type PostingsRow } from "../collection/postings";
import type { VocabularyRow } from "../collection/vocabulary";
import type { IndexedCorrections } from "../document/listed-corrections";
import { toInExpression } from "./expressions";
import { GENERATION_ID, NAMES } from "./index-settings";
import type { Ask } from "./requests";

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

const NAMES_AT_A_TIME = 20_000;

/** Rows of postings are megabytes; so many are read at once. */
const POSTINGS_AT_A_TIME = 8;
