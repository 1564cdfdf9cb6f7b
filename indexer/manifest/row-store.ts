import type Database from "libsql";
import type { CorrectionRow, DocumentRow, FileRow, OpenManifest, Rows, RunRow } from "./manifest";

/** The rows of a database. What is read of it is as the last write left it. */
export function toRowStore(database: Database.Database): OpenManifest {
  return {
    files: toTable<FileRow>(database, "files", "path"),
    documents: toTable<DocumentRow>(database, "documents", "id"),
    corrections: new Map(toTable<CorrectionRow>(database, "corrections", "id")),
    run: toTable<RunRow>(database, "facts", "name").get("run") ?? null,
    close: () => database.close(),
  };
}

function toTable<Row>(database: Database.Database, table: string, key: string): Rows<Row> {
  const select = (fields: string, rest: string) =>
    toSelect(database, `select ${fields} from ${table} ${rest}`);
  const one = select("row", `where ${key} = ?`);
  const any = select("1", `where ${key} = ?`);
  const get = (value: string): Row | undefined => {
    for (const [row] of one(value)) return toRow(row);
    return undefined;
  };
  return {
    get size() {
      const [[count] = [0]] = select("count(*)", "")();
      return Number(count);
    },
    get,
    has: (value) => {
      for (const _ of any(value)) return true;
      return false;
    },
    *keys() {
      for (const [value] of select(key, `order by ${key}`)()) yield String(value);
    },
    *values() {
      for (const [row] of select("row", `order by ${key}`)()) yield toRow<Row>(row);
    },
    *[Symbol.iterator]() {
      for (const [value, row] of select(`${key}, row`, `order by ${key}`)())
        yield [String(value), toRow<Row>(row)] as const;
    },
  };
}

/** What a column holds. */
export type Column = string | number | null | Uint8Array;

/** A question to a database; what it answers is read as it is needed. */
export function toSelect(
  database: Database.Database,
  sql: string,
): (...values: readonly string[]) => Iterable<readonly Column[]> {
  const statement = database.prepare<unknown[]>(sql).raw();
  return (...values) => statement.iterate(...values) as Iterable<readonly Column[]>;
}

/** A row of JSON. One that is none was cut off: the file is damaged, though the database does not notice. */
export function toRow<Row>(text: Column | undefined): Row {
  try {
    return JSON.parse(String(text ?? "null")) as Row;
  } catch (cause) {
    throw Object.assign(new Error("A row of the manifest was cut off.", { cause }), {
      code: "SQLITE_CORRUPT",
    });
  }
}
