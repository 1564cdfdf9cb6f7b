import type Database from "libsql";

/** The rows that a statement gives, each a list of its columns. */
export type Select = (...values: readonly (string | number)[]) => readonly (readonly unknown[])[];

/** A statement, made ready once. */
export function toSelect(database: Database.Database, sql: string): Select {
  const statement = database.prepare(sql).raw();
  return (...values) => statement.all(...values) as readonly (readonly unknown[])[];
}

/** The first column of what a statement gives, as a number; 0 where it gives nothing. */
export function toSelectNumber(
  database: Database.Database,
  sql: string,
): (...values: readonly (string | number)[]) => number {
  const statement = database.prepare(sql).raw();
  return (...values) => {
    const row = statement.get(...values) as readonly unknown[] | undefined;
    return row === undefined ? 0 : Number(row[0]);
  };
}
