import { closeSync, openSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import Database from "libsql";
import type { Tags } from "@/search/document/document";

/** The table that tags lie in: what it throws is the database's. */
export type TagTable = {
  readonly find: (key: string) => Tags | null;
  readonly put: (key: string, tags: Tags) => void;
  /** Removes what was neither found nor put since it was opened. */
  readonly sweep: () => void;
  /** Writes down what waits to be. */
  readonly end: () => void;
  readonly close: () => void;
};

/** Written down together: what a killed run loses at most. */
const MOST_WAITING = 100;
/** How long a write waits for another process to finish its own, in milliseconds. */
const PATIENCE = 15_000;

const TABLES = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  create table if not exists tags (key text primary key, bytes blob not null) without rowid;
  create temp table used (key text primary key) without rowid;`;

/**
 * Opens the table in a file, which is made where it is missing.
 *
 * @throws an error of the database where the file is none.
 */
export function openTagTable(path: string): TagTable {
  closeSync(openSync(path, "a", 0o600));
  const database = new Database(path, { timeout: PATIENCE });
  try {
    database.exec(TABLES);
    return toTable(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function toTable(database: Database.Database): TagTable {
  const select = database.prepare<unknown[]>("select bytes from tags where key = ?").raw();
  const insert = database.prepare<unknown[]>("insert or replace into tags values (?, ?)");
  const use = database.prepare<unknown[]>("insert or ignore into used values (?)");
  let waiting = new Map<string, Uint8Array>();
  let found: string[] = [];
  const end = (): void => {
    if (waiting.size + found.length === 0) return;
    database.exec("begin immediate");
    for (const [key, bytes] of waiting) insert.run(key, bytes);
    for (const key of [...waiting.keys(), ...found]) use.run(key);
    database.exec("commit");
    waiting = new Map();
    found = [];
  };
  const endIfMany = (): void => {
    if (waiting.size + found.length >= MOST_WAITING) end();
  };
  return {
    find: (key) => {
      const known = waiting.get(key);
      if (known) return toTags(known);
      for (const [bytes] of select.iterate(key) as Iterable<readonly unknown[]>) {
        const tags = bytes instanceof Uint8Array ? toTags(bytes) : null;
        if (tags === null) return null; // It is tagged anew, and takes the place of what was cut off.
        found.push(key);
        endIfMany();
        return tags;
      }
      return null;
    },
    put: (key, tags) => {
      waiting.set(key, deflateRawSync(JSON.stringify(tags), { level: 1 }));
      endIfMany();
    },
    sweep: () => {
      end();
      database.exec("delete from tags where key not in (select key from used)");
    },
    end,
    close: () => database.close(),
  };
}

/** Null for bytes that are no tags: they were cut off. */
function toTags(bytes: Uint8Array): Tags | null {
  try {
    return JSON.parse(inflateRawSync(bytes).toString()) as Tags;
  } catch {
    return null;
  }
}
