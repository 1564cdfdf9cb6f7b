import { setTimeout as pause } from "node:timers/promises";
import { CARRIERS, type CarriersRow } from "../collection/carriers";
import type { Collection } from "../collection/collection";
import {
  COLUMN_FIELDS,
  type ColumnBook,
  type ColumnField,
  type Columns,
  openColumnBook,
} from "../collection/columns";
import type { Names } from "../collection/names";
import type { IndexedDocument } from "../document/indexed-document";
import { toInExpression } from "./expressions";
import { DOCUMENTS, MOST_IDS, NAMES } from "./index-settings";
import { readGeneration } from "./read-names";
import type { Engine } from "./requests";
import { MOST_LISTED } from "./walk-name-rows";

/** What the documents of a generation carry; null while that is being read, and where they are too many to be held. */
export type FindColumns = (names: Names) => Columns | null;

/** Nobody's columns: the engine counts everything. */
export const NO_COLUMNS: FindColumns = () => null;

/** Of more documents nothing is held: each takes some hundred bytes. */
const MOST_DOCUMENTS = 250_000;

/** Documents read at once. */
const AT_ONCE = 500;

/** What could not be read is tried again after so many milliseconds. */
const PATIENCE = 30_000;

/** What is held, of one generation. */
type Held = {
  readonly generation: string;
  readonly columns: Columns;
  /** The rows of what was published, and the ids of all documents, by which it is seen what came since. */
  readonly rows: ReadonlySet<string>;
  readonly ids: readonly string[];
};

/**
 * What documents carry, held for one generation at a time and read beside the searches, half of the time: until it is there the engine
 * counts. Of the next generation only what was published since is read, where that can be told. What cannot be read is said, and tried
 * again later.
 */
export function openColumns(engine: Engine, say: (message: string, error: unknown) => void): FindColumns {
  const books = new Map<ColumnField, ColumnBook>();
  let held: Held | null = null;
  let isReading = false;
  let tried = Number.NEGATIVE_INFINITY;
  const renew = async (names: Names): Promise<void> => {
    const next = await readHeld(names, held, books, engine);
    // Who published meanwhile may have changed what was read.
    if ((await readGeneration({ engine })) === names.generation) held = next;
    else held = null;
  };
  return (names) => {
    if (held?.generation === names.generation) return held.columns;
    const isDue = engine.clock() - tried >= PATIENCE || held !== null;
    if (!isReading && isDue && names.collection.size <= MOST_DOCUMENTS) {
      isReading = true;
      tried = engine.clock();
      void renew(names)
        .catch((error: unknown) => {
          held = null;
          say("What documents carry cannot be read, so that the engine counts all of it.", error);
        })
        .finally(() => {
          isReading = false;
        });
    }
    return null;
  };
}

async function readHeld(
  { generation, collection }: Names,
  held: Held | null,
  books: Map<ColumnField, ColumnBook>,
  engine: Engine,
): Promise<Held> {
  const listed = await readRows(engine);
  const ids = collection.idsOf(Array.from({ length: collection.size }, (_, place) => place));
  const isMore = held !== null && isContinued(held, listed, ids);
  if (!isMore) for (const field of COLUMN_FIELDS) books.set(field, openColumnBook());
  const changed = isMore
    ? await readChanged(
        listed.filter((id) => !held.rows.has(id)),
        collection,
        engine,
      )
    : ids.map((_, place) => place).filter((place) => collection.alive[place] === 1);
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const started = engine.clock();
    await enter(changed.slice(from, from + AT_ONCE), collection, books, engine);
    await pause(engine.clock() - started, undefined, { ref: false });
  }
  const columns = Object.fromEntries(
    COLUMN_FIELDS.map((field) => [field, books.get(field)?.toColumn(collection.size)]),
  ) as Columns;
  return { generation, columns, rows: new Set(listed), ids };
}

/** Whether all that was published is still there, each document in its place, and rows that are new say what came after it. */
function isContinued(held: Held, listed: readonly string[], ids: readonly string[]): boolean {
  const now = new Set(listed);
  return (
    now.size > held.rows.size &&
    [...held.rows].every((id) => now.has(id)) &&
    held.ids.length <= ids.length &&
    held.ids.every((id, place) => ids[place] === id)
  );
}

/** The ids of the rows of carriers: every document that is published is in one of them. */
async function readRows(engine: Engine): Promise<readonly string[]> {
  const parameters = {
    filter: `kind = ${CARRIERS}`,
    attributesToRetrieve: ["id"],
    limit: MOST_LISTED,
  };
  const { hits } = await engine.search<Pick<CarriersRow, "id">>(NAMES, parameters, undefined, "columns");
  return hits.map(({ id }) => id);
}

/** The places in force of the documents of some rows. */
async function readChanged(
  rows: readonly string[],
  collection: Collection,
  engine: Engine,
): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const parameters = {
    filter: toInExpression("id", rows),
    attributesToRetrieve: ["documents"],
    limit: MOST_LISTED,
  };
  const { hits } = await engine.search<Pick<CarriersRow, "documents">>(
    NAMES,
    parameters,
    undefined,
    "columns",
  );
  const ids = new Set(hits.flatMap(({ documents }) => documents));
  return [...ids].flatMap((id) => collection.placeOf(id) ?? []);
}

/** Enters what the documents of some places carry. @throws RangeError where one of them is not in the index. */
async function enter(
  places: readonly number[],
  collection: Collection,
  books: ReadonlyMap<ColumnField, ColumnBook>,
  engine: Engine,
): Promise<void> {
  const ids = collection.idsOf(places);
  const { hits } = await engine.search<Pick<IndexedDocument, "id" | ColumnField>>(
    DOCUMENTS,
    {
      filter: toInExpression("id", ids),
      limit: MOST_IDS,
      attributesToRetrieve: ["id", ...COLUMN_FIELDS],
    },
    undefined,
    "columns",
  );
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  for (const [at, place] of places.entries()) {
    const hit = byId.get(ids[at] ?? "");
    if (hit === undefined) throw new RangeError(`The index lacks ${ids[at]}.`);
    for (const field of COLUMN_FIELDS) books.get(field)?.put(place, hit[field]);
  }
}
