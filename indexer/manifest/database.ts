import { closeSync, openSync } from "node:fs";
import Database from "libsql";

/**
 * Rows are JSON; what they are looked up and counted by stands beside it. `holds` says which files have a document, `sketches`
 * has those of many documents in one row, so that all of them can be gone through in a moment.
 */
const TABLES = `
  create table if not exists files (path text primary key, size real, mtime real, special integer, row text) without rowid;
  create index if not exists special on files (path) where special = 1;
  create table if not exists holds (id text, path text, primary key (id, path)) without rowid;
  create index if not exists held on holds (path);
  create table if not exists documents (id text primary key, gone integer, collection text, language text, reader text,
    story text, corrected integer, issues integer, row text);
  create index if not exists counted on documents (gone, collection, language, reader);
  create index if not exists stories on documents (story) where story is not null;
  create index if not exists corrected on documents (id) where corrected = 1;
  create index if not exists with_issues on documents (id) where issues = 1;
  create table if not exists sketches (block integer primary key, ids text, shingles blob, bytes blob);
  create table if not exists shared (id text primary key, row text);
  create table if not exists spellings (key text primary key, name text) without rowid;
  create table if not exists corrections (id text primary key, row text);
  create table if not exists facts (name text primary key, row text);`;

/** All of them. */
export const TABLE_NAMES = [...TABLES.matchAll(/create table if not exists (\w+)/g)].flatMap(
  ([, name]) => name ?? [],
);

/** How long a write waits for another process to finish its own, in milliseconds. */
const PATIENCE = 15_000;

/** Opens a database file: to write it, made where it is missing and its owner's alone; to read it, as it is. */
export function openDatabase(path: string, to: "read" | "write"): Database.Database {
  if (to === "write") closeSync(openSync(path, "a", 0o600));
  const database = new Database(path, { timeout: PATIENCE });
  try {
    if (to === "write") database.exec(`pragma journal_mode = wal; pragma synchronous = full; ${TABLES}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
