import { closeSync, openSync } from "node:fs";
import Database from "libsql";

/** Rows are JSON; what they are looked up by stands beside it. `holds` says which files have a document. */
const TABLES = `
  create table if not exists files (path text primary key, size real, mtime real, row text not null) without rowid;
  create table if not exists holds (id text, path text, primary key (id, path)) without rowid;
  create index if not exists held on holds (path);
  create table if not exists documents (id text primary key, gone integer not null, story text, row text not null);
  create index if not exists stories on documents (story) where story is not null;
  create table if not exists corrections (id text primary key, row text not null);
  create table if not exists facts (name text primary key, row text not null);`;

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
