import type { CloseReading } from "../collection/close-reading";
import type { NameEntry } from "../collection/name-entry";
import { type Names, toNames } from "../collection/names";
import { fromPostingsRow, POSTINGS, type Postings, type PostingsRow } from "../collection/postings";
import type { Unread } from "../collection/unread";
import type { VocabularyRow } from "../collection/vocabulary";
import { inBatches } from "../document/in-batches";
import type { IndexedCorrections } from "../document/listed-corrections";
import { toInExpression } from "./expressions";
import { GENERATION_ID, NAMES } from "./index-settings";
import type { Access } from "./requests";

/** The generation of the index, as its last publish named it; empty before the first. */
export async function readGeneration(access: Access): Promise<string> {
  return (await readGenerationRow(access, "name"))?.name ?? "";
}

/** What the index has taken up of the corrections. */
export async function readIndexedCorrections(access: Access): Promise<IndexedCorrections> {
  return (await readGenerationRow(access, "corrections"))?.corrections ?? { applied: [], unmatched: [] };
}

/** How far the documents of the index are read closely; null where none is. */
export async function readCloseReading(access: Access): Promise<CloseReading | null> {
  return (await readGenerationRow(access, "closeReading"))?.closeReading ?? null;
}

/** What of the corpus could not be read; null where the index was published by an earlier release. */
export async function readUnread(access: Access): Promise<Unread | null> {
  return (await readGenerationRow(access, "unread"))?.unread ?? null;
}

/** The row that names the generation; an index of an earlier release has no more than its name. */
type GenerationRow = {
  readonly name: string;
  readonly corrections?: IndexedCorrections;
  readonly closeReading?: CloseReading | null;
  readonly unread?: Unread;
};

/** One field of the row, since some are long and the name is read with every search. */
async function readGenerationRow<Field extends keyof GenerationRow>(
  { engine, signal }: Access,
  field: Field,
): Promise<Pick<GenerationRow, Field> | undefined> {
  const parameters = { filter: `id = ${GENERATION_ID}`, limit: 1, attributesToRetrieve: [field] };
  return (await engine.search<Pick<GenerationRow, Field>>(NAMES, parameters, signal)).hits[0];
}

/** All names of a generation. `known` are postings read before, which are not read again; null where none are needed. */
export async function readNames(
  generation: string,
  known: readonly Postings[] | null,
  access: Access,
): Promise<Names> {
  const [rows, postings, closeReading] = await Promise.all([
    readRows(access),
    known === null ? [] : readPostings(known, access),
    readCloseReading(access),
  ]);
  return toNames(generation, rows, postings, closeReading);
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
