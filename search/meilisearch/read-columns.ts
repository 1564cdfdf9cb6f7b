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
import { isPartMissing } from "./errors";
import { toInExpression } from "./expressions";
import { DOCUMENTS, MOST_IDS, NAMES } from "./index-settings";
import { readLastOrder } from "./read-name-rows";
import { readGeneration } from "./read-names";
import type { Engine } from "./requests";
import { MOST_LISTED } from "./walk-name-rows";

/** What the documents of a generation carry; null while that is being read, and where they are too many to be held. */
export type FindColumns = (names: Names) => Columns | null;

/** Nobody's columns: the engine counts everything. */
export const NO_COLUMNS: FindColumns = () => null;

/** The columns of so many documents are held on any machine; of more they may take this share of its memory. */
const HELD_ANYWHERE = 250_000;
const SHARE = 1 / 64;
/** Bytes that a document takes of them: 268 measured, of 500,000 reports of `bench/news`. */
const BYTES_A_DOCUMENT = 300;

/** Of how many documents columns are held by who has so many bytes of memory. */
export function toMostHeld(memory: number): number {
  return Math.max(HELD_ANYWHERE, Math.floor((memory * SHARE) / BYTES_A_DOCUMENT));
}

/** Documents read at once. */
const AT_ONCE = 500;

/** What could not be read is tried again after so many milliseconds. */
const PATIENCE = 30_000;

/** What is held, of one generation. */
type Held = {
  /** Null where it is of none: something was published while it was read. */
  readonly generation: string | null;
  readonly columns: Columns;
  /** The collection that they are of, and how many places it had. */
  readonly series: string | null;
  readonly size: number;
  /** The rows of what was published then, by which it is seen what came since. */
  readonly rows: Rows;
};

/** How many rows of carriers there are, and the order of the last; every document that is published is in one of them. */
type Rows = { readonly count: number; readonly last: number };

/**
 * What documents carry, held for one generation at a time and read beside the searches, half of the time: until it is there the engine
 * counts. Of the next generation only what was published since is read, where that can be told. What cannot be read is said, and tried
 * again later. Of more than `most` documents nothing is held.
 */
export function openColumns(
  engine: Engine,
  say: (message: string, error: unknown) => void,
  most = HELD_ANYWHERE,
): FindColumns {
  let books: Books = toBooks();
  let held: Held | null = null;
  let isReading = false;
  let tried = Number.NEGATIVE_INFINITY;
  const isPresent = async ({ generation }: Names): Promise<boolean> =>
    (await readGeneration({ engine })) === generation;
  const renew = async (names: Names): Promise<void> => {
    const { generation, collection } = names;
    const rows = await readRows(engine);
    const added = held && (await readAdded(held, rows, collection, engine));
    // Rows of who published meanwhile are not of these names.
    if (!(await isPresent(names))) {
      tried = Number.NEGATIVE_INFINITY;
      return;
    }
    const { series, size } = collection;
    if (added === null) [books, held] = [toBooks(), null];
    const isWhole = await enterAll(
      added ?? Array.from({ length: size }, (_, at) => at),
      collection,
      books,
      engine,
    );
    const isSame = await isPresent(names);
    if (isSame && !isWhole) throw new RangeError("The index lacks documents of its own.");
    // What was published while it was read may be part of it: it is of no generation then, and the next goes on from it.
    held = {
      generation: isSame ? generation : null,
      columns: toColumns(books, size),
      series,
      size,
      rows,
    };
  };
  return (names) => {
    if (held?.generation === names.generation) return held.columns;
    const isDue = engine.clock() - tried >= PATIENCE || held !== null;
    if (!isReading && isDue && names.collection.size <= most) {
      isReading = true;
      tried = engine.clock();
      void renew(names)
        .catch((error: unknown) => {
          held = null;
          if (isPartMissing(error)) return; // It is said of the part, and this is tried again.
          say("What documents carry cannot be read, so that the engine counts all of it.", error);
        })
        .finally(() => {
          isReading = false;
        });
    }
    return null;
  };
}

type Books = Readonly<Record<ColumnField, ColumnBook>>;

function toBooks(): Books {
  return Object.fromEntries(COLUMN_FIELDS.map((field) => [field, openColumnBook()])) as Books;
}

function toColumns(books: Books, size: number): Columns {
  return Object.fromEntries(COLUMN_FIELDS.map((field) => [field, books[field].toColumn(size)])) as Columns;
}

/** Enters what the documents in force of some places carry, which rise; says whether the index has them all. */
async function enterAll(
  places: readonly number[],
  collection: Collection,
  books: Books,
  engine: Engine,
): Promise<boolean> {
  const alive = places.filter((place) => collection.alive[place] === 1);
  let isWhole = true;
  for (let from = 0; from < alive.length; from += AT_ONCE) {
    const started = engine.clock();
    if (!(await enter(alive.slice(from, from + AT_ONCE), collection, books, engine))) isWhole = false;
    await pause(engine.clock() - started, undefined, { ref: false });
  }
  return isWhole;
}

/**
 * The places of what was published since, rising; null where that is not all that changed: what is held is of another collection, rows
 * of it are gone, or a document changed in its place.
 */
async function readAdded(
  { series, size, rows }: Held,
  present: Rows,
  collection: Collection,
  engine: Engine,
): Promise<readonly number[] | null> {
  if (series === null || collection.series !== series) return null;
  const documents = await readDocumentsSince(rows, present, engine);
  if (documents === null) return null;
  const changed = collection.placesOfIds([...new Set(documents)]);
  return changed.every((place) => place >= size) ? changed.toSorted((one, other) => one - other) : null;
}

const IS_CARRIERS = `kind = ${CARRIERS}`;

async function readRows(engine: Engine): Promise<Rows> {
  const counted = { filter: IS_CARRIERS, page: 1, hitsPerPage: 0, attributesToRetrieve: [] };
  const [{ totalHits = 0 }, last] = await Promise.all([
    engine.search(NAMES, counted, undefined, "columns"),
    readLastOrder(CARRIERS, { engine }),
  ]);
  return { count: totalHits, last };
}

/** The documents of the rows that came since, each maybe more than once; null where earlier rows are gone. */
async function readDocumentsSince(
  { count, last }: Rows,
  present: Rows,
  engine: Engine,
): Promise<readonly string[] | null> {
  const parameters = {
    filter: `${IS_CARRIERS} AND order > ${last}`,
    attributesToRetrieve: ["documents"],
    limit: MOST_LISTED,
  };
  const { hits } = await engine.search<Pick<CarriersRow, "documents">>(
    NAMES,
    parameters,
    undefined,
    "columns",
  );
  return count + hits.length === present.count ? hits.flatMap(({ documents }) => documents) : null;
}

/** The same for so many as are read at once. */
async function enter(
  places: readonly number[],
  collection: Collection,
  books: Books,
  engine: Engine,
): Promise<boolean> {
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
    for (const field of COLUMN_FIELDS) books[field].add(place, hit?.[field]);
  }
  return byId.size === ids.length;
}
