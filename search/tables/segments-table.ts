import type Database from "libsql";
import type { Postings } from "../collection/postings-row";
import { toIdList } from "./collection-table";
import { writePlaces } from "./file-of-places";
import { toSelectNumber } from "./rows";
import { toSegment } from "./segment";

/** Where the bytes of segments lie. */
export type PlacesFile = { readonly folder: string; readonly name: string };

/** Adds a row of postings after all others: its bytes to the file, the rest to the tables. */
export function addSegment(database: Database.Database, row: Postings, { folder, name }: PlacesFile): void {
  const begins = toSelectNumber(database, "select max(ends) from segments")();
  const { bytes, sparse } = toSegment(row);
  writePlaces(folder, name, begins, bytes);
  forget(database, [...row.gone, ...row.documents]);
  const from = toSelectNumber(database, "select sum(length(lengths)) / 4 from segments")();
  database
    .prepare(
      "insert into segments (begins, ends, stems, places, ids, lengths, sparse) values (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(
      begins,
      begins + bytes.length,
      row.stems.length,
      row.places.length,
      toIdList(row.documents),
      toBlob(row.lengths),
      toBlob(sparse),
    );
  database
    .prepare("insert or replace into places (id, place) select value, ? + key from json_each(?)")
    .run(from, JSON.stringify(row.documents));
}

/** Documents are in force no longer where they stand. */
function forget(database: Database.Database, ids: readonly string[]): void {
  const list = JSON.stringify(ids);
  const these = "from places where id in (select value from json_each(?))";
  database.prepare(`insert into dead (place) select place ${these}`).run(list);
  database.prepare(`delete ${these}`).run(list);
}

function toBlob(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
