import { closeSync, openSync } from "node:fs";
import Database from "libsql";

/**
 * What is known of all documents of one generation. Counts of words may be nothing or less until a change that comes later is
 * added; `names` are found by their keys (`listed` are those of a spelling itself) and by the words of their spellings.
 */
const TABLES = `
  create table if not exists facts (name text primary key, value text) without rowid;
  create table if not exists applied (id text primary key) without rowid;
  create table if not exists words (word text primary key, count integer, letters integer, size integer) without rowid;
  create index if not exists sizes on words (size, letters, count, word);
  create table if not exists stems (word text primary key, count integer, print integer) without rowid;
  create index if not exists prints on stems (print);
  create table if not exists compounds (word text primary key, count integer, letters text) without rowid;
  create index if not exists compound_letters on compounds (letters);
  create table if not exists names (id text primary key, kind text, name text, unoffered integer, spelt integer, row text)
    without rowid;
  create index if not exists by_name on names (name, kind);
  create table if not exists keys (kind text, key text, id text, listed integer, primary key (kind, key, id)) without rowid;
  create index if not exists keys_of on keys (id);
  create table if not exists spelt (word text, place text, id text, primary key (word, place, id)) without rowid;
  create index if not exists spelt_places on spelt (place);
  create index if not exists spelt_of on spelt (id);
  create table if not exists segments (number integer primary key, begins integer, ends integer, stems integer, places integer,
    ids text, lengths blob, sparse blob);
  create table if not exists places (id text primary key, place integer) without rowid;
  create table if not exists dead (place integer primary key);`;

const TABLE_NAMES = [...TABLES.matchAll(/create table if not exists (\w+)/g)].flatMap(
  ([, name]) => name ?? [],
);

/** Opens the file, made where it is missing and its owner's alone. What it has can be had anew, so it need not outlive a power cut. */
export function openDatabase(path: string): Database.Database {
  closeSync(openSync(path, "a", 0o600));
  const database = new Database(path, { timeout: 0 });
  try {
    database.exec(
      `pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -2000; ${TABLES}`,
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Forgets everything, in the transaction that is open. */
export function emptyTables(database: Database.Database): void {
  for (const name of TABLE_NAMES) database.exec(`delete from ${name}`);
}

/** One value of a fact; null where there is none. */
export function readFact(database: Database.Database, name: string): string | null {
  const row = database.prepare("select value from facts where name = ?").raw().get(name) as
    | unknown[]
    | undefined;
  return row === undefined ? null : String(row[0]);
}

/** Puts a fact in the place of what it was. */
export function putFact(database: Database.Database, name: string, value: string): void {
  database.prepare("insert or replace into facts (name, value) values (?, ?)").run(name, value);
}
