import type Database from "libsql";
import { LRUCache } from "lru-cache";
import type { KnownWords } from "../collection/known-words";
import type { NameEntry } from "../collection/name-entry";
import { type NameTable, toKnownKeys, toNameKeys } from "../collection/name-table";
import {
  hasSpellings,
  type Recognised,
  type Spellings,
  toSpellings,
  toSpeltPlaces,
} from "../collection/spelt-names";
import { toSelect, toSelectNumber } from "./rows";

/** Puts entries in the place of those with their ids: all in few statements, since each costs more than a row does. */
export function putNames(database: Database.Database, entries: readonly NameEntry[]): void {
  const run = (sql: string, rows: readonly unknown[]): void =>
    void database.prepare(sql).run(JSON.stringify(rows));
  const ids = entries.map(({ id }) => id);
  for (const table of ["keys", "spelt"])
    run(`delete from ${table} where id in (select value from json_each(?))`, ids);
  run(
    `insert or replace into names (id, kind, name, unoffered, spelt, row)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?)`,
    entries.map(toNameRow),
  );
  run(
    `insert or ignore into keys (kind, key, id, listed)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?)`,
    entries.flatMap(toKeyRows),
  );
  run(
    "insert or ignore into spelt (word, place, id) select value ->> 0, value ->> 1, value ->> 2 from json_each(?)",
    entries.flatMap((entry) => toSpeltPlaces(entry).map(([place, word]) => [word, place, entry.id])),
  );
}

function toNameRow(entry: NameEntry): readonly unknown[] {
  const { id, kind, name, offered } = entry;
  const isSpelt = hasSpellings(entry);
  return [id, kind, name, Number(offered === false), Number(isSpelt), isSpelt ? JSON.stringify(entry) : null];
}

function toKeyRows(entry: NameEntry): readonly (readonly unknown[])[] {
  const listed = new Set(toNameKeys(entry));
  return toKnownKeys(entry).map((key) => [entry.kind, key, entry.id, Number(listed.has(key))]);
}

/** The names that the tables hold. */
export function openNames(database: Database.Database): NameTable {
  const spelt = toSelect(
    database,
    "select name from keys join names using (id) where keys.kind = ? and key = ? order by id",
  );
  const having = (fits: string) =>
    toSelect(
      database,
      `select name from names where kind = ?1 and id in (select id from keys where kind = ?1 and listed = 1 and ${fits}) order by id`,
    );
  const containing = having("instr(key, ?2) > 0");
  const beginning = having("instr(' ' || key, ' ' || ?2) > 0");
  const unoffered = toSelectNumber(
    database,
    "select coalesce(min(unoffered), 0) from names where name = ? and kind = 'target'",
  );
  const known = new LRUCache<string, boolean>({ max: MOST_REMEMBERED });
  const toNamed = (rows: readonly (readonly unknown[])[]): readonly string[] => [
    ...new Set(rows.map(([name]) => String(name))),
  ];
  return {
    spelt: (kind, key) => toNamed(spelt(kind, key)),
    containing: (kind, part) => containing(kind, part).map(([name]) => String(name)),
    beginning: (kind, start) => beginning(kind, start).map(([name]) => String(name)),
    isUnoffered: (target) => {
      const is = known.get(target) ?? unoffered(target) === 1;
      known.set(target, is);
      return is;
    },
  };
}

/** Answers remembered: each search asks for the same hundreds again. */
const MOST_REMEMBERED = 5_000;

/** The spellings that the tables hold. A name is what the first entry says that has it. */
export function openSpellings(database: Database.Database, words: KnownWords): Spellings {
  const sharing = toSelect(
    database,
    `select row from names where spelt = 1 and id in (select id from spelt where place in (select place from spelt where word = ?))
     and id = (select min(id) from names as others where others.name = names.name and others.spelt = 1) order by id`,
  );
  const known = new LRUCache<string, readonly Recognised[]>({ max: MOST_REMEMBERED });
  return {
    size: Number.POSITIVE_INFINITY,
    get: (word) => {
      const met =
        known.get(word) ??
        toSpellings(
          sharing(word).map(([row]) => JSON.parse(String(row)) as NameEntry),
          words,
        ).get(word) ??
        [];
      known.set(word, met);
      return met;
    },
  };
}
