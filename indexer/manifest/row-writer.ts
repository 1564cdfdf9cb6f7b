import type Database from "libsql";
import type { DocumentRow, FileRow, ManifestRow } from "./manifest";
import { openSketchWriter } from "./sketch-writer";

type Prepare = (sql: string) => Database.Statement<unknown[]>;

/** Writes rows one by one; to be called within a transaction, and `end` before it is over. */
export type RowWriter = { readonly put: (row: ManifestRow) => void; readonly end: () => void };

/** A writer of rows into a database with the tables of a manifest. */
export function openRowWriter(database: Database.Database): RowWriter {
  const prepare: Prepare = (sql) => database.prepare<unknown[]>(sql);
  const sketches = openSketchWriter(database);
  const putFile = toPutFile(prepare);
  const putKeyed = toPutKeyed(prepare);
  const document = prepare("insert or replace into documents values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  return {
    put: (row) => {
      if (row.kind === "file") putFile(row);
      else if (row.kind === "document") {
        document.run(...toColumns(row));
        if (row.gone === null && row.shingles > 0) sketches.add(row);
      } else putKeyed(row);
    },
    end: sketches.end,
  };
}

function toPutKeyed(prepare: Prepare): (row: Exclude<ManifestRow, FileRow | DocumentRow>) => void {
  const correction = prepare("insert or replace into corrections values (?, ?)");
  const noCorrection = prepare("delete from corrections where id = ?");
  const fact = prepare("insert or replace into facts values (?, ?)");
  const shared = prepare("insert or replace into shared values (?, ?)");
  const notShared = prepare("delete from shared where id = ?");
  const spelling = prepare("insert or replace into spellings values (?, ?)");
  const story = prepare(
    "update documents set story = ?, row = json_set(row, '$.story', json(?)) where id = ?",
  );
  return (row) => {
    if (row.kind === "run" || row.kind === "listing") fact.run(row.kind, JSON.stringify(row));
    else if (row.kind === "spelling") spelling.run(row.key, row.name);
    else if (row.kind === "story") story.run(row.story.id, JSON.stringify(row.story), row.id);
    else if (row.kind === "correction") {
      const { id } = row.correction;
      if (row.removed) noCorrection.run(id);
      else correction.run(id, JSON.stringify(row));
    } else if (row.story === null) notShared.run(row.id);
    else shared.run(row.id, JSON.stringify(row.story));
  };
}

function toPutFile(prepare: Prepare): (row: FileRow) => void {
  const put = prepare("insert or replace into files values (?, ?, ?, ?, ?)");
  const remove = prepare("delete from files where path = ?");
  const hold = prepare("insert or ignore into holds values (?, ?)");
  const letGo = prepare("delete from holds where path = ?");
  return (row) => {
    const { path, size, mtimeMs, ids, problems, isShared, removed } = row;
    letGo.run(path);
    if (removed) {
      remove.run(path);
      return;
    }
    put.run(path, size, mtimeMs, problems.length > 0 || isShared ? 1 : 0, JSON.stringify(row));
    for (const id of ids) hold.run(id, path);
  };
}

function toColumns(row: DocumentRow): unknown[] {
  const { id, gone, swept, collection, language, readBy = null, story, corrections, issues } = row;
  const flags = [corrections === undefined ? 0 : 1, issues === undefined ? 0 : 1];
  const state = gone === null ? 0 : swept ? 2 : 1;
  return [id, state, collection, language, readBy, story?.id ?? null, ...flags, JSON.stringify(row)];
}
