import type Database from "libsql";
import type { CorrectionRow, DocumentRow, FileRow, OpenManifest, Rows, RunRow } from "./manifest";

/** The rows of a database. What is read of it is as the last write left it. */
export function toRowStore(database: Database.Database): OpenManifest {
  const corrections = toTable<CorrectionRow>(database, "corrections", "id");
  return {
    files: toTable<FileRow>(database, "files", "path"),
    documents: toTable<DocumentRow>(database, "documents", "id"),
    corrections: new Map(corrections),
    run: toTable<RunRow>(database, "facts", "name").get("run") ?? null,
    close: () => database.close(),
  };
}

function toTable<Row>(database: Database.Database, table: string, key: string): Rows<Row> {
  const one = database.prepare(`select row from ${table} where ${key} = ?`).raw();
  const all = (fields: string): Iterable<readonly string[]> =>
    database.prepare(`select ${fields} from ${table} order by ${key}`).raw().iterate() as Iterable<
      readonly string[]
    >;
  const get = (value: string): Row | undefined => {
    const found = one.get(value) as readonly string[] | undefined;
    return found === undefined ? undefined : toRow(found[0]);
  };
  return {
    get size() {
      return Number((database.prepare(`select count(*) from ${table}`).raw().get() as readonly number[])[0]);
    },
    get,
    has: (value) => get(value) !== undefined,
    *keys() {
      for (const [value = ""] of all(key)) yield value;
    },
    *values() {
      for (const [row] of all("row")) yield toRow<Row>(row);
    },
    *[Symbol.iterator]() {
      for (const [value = "", row] of all(`${key}, row`)) yield [value, toRow<Row>(row)] as const;
    },
  };
}

function toRow<Row>(text: string | undefined): Row {
  return JSON.parse(text ?? "null") as Row;
}
