import type Database from "libsql";
import type { DocumentRow, FileRow, ManifestRow } from "./manifest";

/** Writes rows in one transaction; `anew` where nothing that was there stays. */
export type PutRows = (rows: Iterable<ManifestRow>, how?: "anew") => void;

/** A writer of rows into a database with the tables of a manifest. */
export function openWriter(database: Database.Database): PutRows {
  const putRow = toPut(database);
  return (rows, how) => {
    database.exec("begin immediate");
    try {
      if (how === "anew")
        for (const table of ["files", "holds", "documents", "corrections", "facts"])
          database.exec(`delete from ${table}`);
      for (const row of rows) putRow(row);
      database.exec("commit");
    } catch (error) {
      if (database.inTransaction) database.exec("rollback");
      throw error;
    }
  };
}

function toPut(database: Database.Database): (row: ManifestRow) => void {
  const prepare = (sql: string) => database.prepare<unknown[]>(sql);
  const putFile = toPutFile(prepare);
  const document = prepare("insert or replace into documents values (?, ?, ?, ?)");
  const correction = prepare("insert or replace into corrections values (?, ?)");
  const noCorrection = prepare("delete from corrections where id = ?");
  const fact = prepare("insert or replace into facts values (?, ?)");
  return (row) => {
    const text = JSON.stringify(row);
    if (row.kind === "file") putFile(row, text);
    else if (row.kind === "document") document.run(...toColumns(row), text);
    else if (row.kind === "run") fact.run("run", text);
    else if (row.removed) noCorrection.run(row.correction.id);
    else correction.run(row.correction.id, text);
  };
}

function toPutFile(prepare: (sql: string) => Database.Statement<unknown[]>) {
  const put = prepare("insert or replace into files values (?, ?, ?, ?)");
  const remove = prepare("delete from files where path = ?");
  const hold = prepare("insert or ignore into holds values (?, ?)");
  const letGo = prepare("delete from holds where path = ?");
  return ({ path, size, mtimeMs, ids, removed }: FileRow, text: string): void => {
    letGo.run(path);
    if (removed) remove.run(path);
    else put.run(path, size, mtimeMs, text);
    if (!removed) for (const id of ids) hold.run(id, path);
  };
}

function toColumns({ id, gone, story }: DocumentRow): [string, number, string | null] {
  return [id, gone === null ? 0 : 1, story?.id ?? null];
}
