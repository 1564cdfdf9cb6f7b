import type Database from "libsql";
import { LRUCache } from "lru-cache";
import { type Collection, findLast, type Places } from "../collection/collection";
import { SEPARATOR, toPackedIds } from "./packed-ids";
import { toSelect } from "./rows";
import { openSegments, type PlacedSegment } from "./segment-reader";

/** Bytes of places remembered, of the stems that were wanted last; each stem counted as so many more. */
const MOST_BYTES = 8_000_000;
const STEM_SIZE = 200;
/** So many counts. */
const MOST_COUNTS = 20_000;

/** The collection of a series that the tables hold, with its places in an open file. What each document costs in memory is some thirty bytes. */
export function openCollection(database: Database.Database, file: number, series: string): Collection {
  const { segments, lengths, idsOf } = readSegments(database);
  const alive = new Uint8Array(lengths.length).fill(1);
  for (const [place] of toSelect(database, "select place from dead")()) alive[Number(place)] = 0;
  const read = openSegments(file);
  const place = toSelect(database, "select place from places where id = ?");
  const placesOfIds = toSelect(
    database,
    "select json_group_array(place) from places where id in (select value from json_each(?))",
  );
  const places = new LRUCache<number, readonly Places[]>({
    maxSize: MOST_BYTES,
    sizeCalculation: (parts) =>
      parts.reduce((sum, { packed }) => sum + packed.byteLength + STEM_SIZE, STEM_SIZE),
  });
  const counts = new LRUCache<number, number>({ max: MOST_COUNTS });
  return {
    size: lengths.length,
    series,
    lengths,
    alive,
    placesOf: (print) =>
      remembered(places, print, () =>
        segments.flatMap((segment) => {
          const packed = read.places(segment, print);
          return packed.length === 0 ? [] : [{ from: segment.from, packed }];
        }),
      ),
    countOf: (print) =>
      remembered(counts, print, () => segments.reduce((sum, segment) => sum + read.count(segment, print), 0)),
    stemsOf: (at) => {
      const segment = segments[findLast(segments.length, (one) => (segments[one]?.from ?? 0) <= at)];
      return segment === undefined ? [] : read.stems(segment, at - segment.from);
    },
    idsOf,
    placeOf: (id) => {
      const [row] = place(id);
      return row === undefined ? null : Number(row[0]);
    },
    placesOfIds: (ids) => JSON.parse(String(placesOfIds(JSON.stringify(ids))[0]?.[0] ?? "[]")) as number[],
  };
}

function remembered<Value extends object | number>(
  cache: LRUCache<number, Value>,
  print: number,
  find: () => Value,
): Value {
  const value = cache.get(print) ?? find();
  cache.set(print, value);
  return value;
}

function readSegments(database: Database.Database): {
  readonly segments: readonly PlacedSegment[];
  readonly lengths: Uint32Array;
  readonly idsOf: Collection["idsOf"];
} {
  const rows = toSelect(
    database,
    "select begins, stems, places, ids, lengths, sparse from segments order by number",
  )();
  const segments: PlacedSegment[] = [];
  const lengths: Uint32Array[] = [];
  let from = 0;
  for (const [begins, stems, places, ids, packed, sparse] of rows) {
    const own = toNumbers(packed);
    const documents = ids === "" ? 0 : own.length;
    segments.push({
      begins: Number(begins),
      from,
      documents,
      stems: Number(stems),
      places: Number(places),
      sparse: toNumbers(sparse),
    });
    lengths.push(own);
    from += documents;
  }
  const all = new Uint32Array(from);
  segments.forEach((segment, at) => void all.set(lengths[at] ?? [], segment.from));
  return {
    segments: segments.filter(({ documents }) => documents > 0),
    lengths: all,
    idsOf: toPackedIds(rows.map(([, , , ids]) => String(ids))),
  };
}

function toNumbers(blob: unknown): Uint32Array {
  const bytes = Uint8Array.from(blob as Uint8Array);
  return new Uint32Array(bytes.buffer, 0, bytes.length / 4);
}

/** Ids as a segment's row has them. */
export function toIdList(ids: readonly string[]): string {
  return ids.join(SEPARATOR);
}
