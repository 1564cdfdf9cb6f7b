import { toAlive } from "./alive";
import { type Collection, findLast, type Places } from "./collection";
import { COUNT_BITS, MOST_COUNTED, type Postings } from "./postings-row";

/** The collection of rows that are in memory. */
export function toCollection(rows: readonly Postings[]): Collection {
  const alive = toJoined(new Uint8Array(toSize(rows)), toAlive(rows));
  const froms = toFroms(rows);
  const placesOf = (print: number): readonly Places[] =>
    rows.flatMap((row, index) => {
      const packed = toPacked(row, print);
      return packed.length === 0 ? [] : [{ from: froms[index] ?? 0, packed }];
    });
  const placeOf = toPlaceOf(rows, alive);
  const toOwner = (place: number): { readonly row: Postings | undefined; readonly at: number } => {
    const index = findLast(froms.length, (one) => (froms[one] ?? 0) <= place);
    return { row: rows[index], at: place - (froms[index] ?? 0) };
  };
  return {
    size: alive.length,
    series: null,
    lengths: toJoined(
      new Uint32Array(alive.length),
      rows.map(({ lengths }) => lengths),
    ),
    alive,
    placesOf,
    countOf: (print) => placesOf(print).reduce((sum, { packed }) => sum + packed.length, 0),
    stemsOf: (place) => {
      const { row, at } = toOwner(place);
      return row === undefined ? [] : stemsIn(row, at);
    },
    idsOf: (places) =>
      places.map((place) => {
        const { row, at } = toOwner(place);
        return row?.documents[at] ?? "";
      }),
    placeOf,
    placesOfIds: (ids) => ids.flatMap((id) => placeOf(id) ?? []),
  };
}

function toSize(rows: readonly Postings[]): number {
  return rows.reduce((sum, { documents }) => sum + documents.length, 0);
}

/** The place of each row's first document. */
function toFroms(rows: readonly Postings[]): readonly number[] {
  let from = 0;
  return rows.map(({ documents }) => {
    from += documents.length;
    return from - documents.length;
  });
}

function toJoined<List extends Uint8Array | Uint32Array>(all: List, parts: readonly List[]): List {
  let from = 0;
  for (const part of parts) {
    all.set(part, from);
    from += part.length;
  }
  return all;
}

/** The places of a row's documents with a stem. */
function toPacked({ stems, starts, places }: Postings, print: number): Uint32Array {
  const at = findLast(stems.length, (index) => (stems[index] ?? 0) <= print);
  return stems[at] === print ? places.subarray(starts[at], starts[at + 1]) : places.subarray(0, 0);
}

function* stemsIn(
  { stems, starts, places }: Postings,
  document: number,
): Generator<readonly [number, number]> {
  for (const [index, print] of stems.entries()) {
    const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
    const at = findLast(to - from, (one) => (places[from + one] ?? 0) >>> COUNT_BITS <= document);
    const place = places[from + at] ?? 0;
    if (at >= 0 && place >>> COUNT_BITS === document) yield [print, place & MOST_COUNTED];
  }
}

/** Looks ids up among the documents that are in force; all of them are gone through at the first. */
function toPlaceOf(rows: readonly Postings[], alive: Uint8Array): Collection["placeOf"] {
  let known: ReadonlyMap<string, number> | null = null;
  const toKnown = (): ReadonlyMap<string, number> => {
    const ids = rows.flatMap(({ documents }) => documents);
    return new Map(ids.flatMap((id, place) => (alive[place] === 1 ? [[id, place] as const] : [])));
  };
  return (id) => {
    known ??= toKnown();
    return known.get(id) ?? null;
  };
}
