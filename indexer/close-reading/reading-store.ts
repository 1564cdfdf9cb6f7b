import { open } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Client, createClient } from "@libsql/client";
import { isDamage, putAside } from "@/system/damaged-store";
import { makeDataFolder } from "@/system/files";
import { NoReading } from "./errors";
import type { Reading } from "./reading";
import { fromBytes, toBytes } from "./reading-bytes";

/** Readings on disk, by the key of what they are of; those of one version of the encoder are seen. */
export type ReadingStore = {
  /** Those of the keys that there is a reading of. */
  readonly findKnown: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** The readings that there are, by key. */
  readonly readMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Reading>>;
  /** Writes readings, all or none. */
  readonly putMany: (readings: ReadonlyMap<string, Reading>) => Promise<void>;
  /** Removes the readings of other versions, and those of other keys than these; how many there were. */
  readonly sweep: (keys: readonly string[]) => Promise<number>;
  readonly close: () => void;
};

/** Where readings lie in the data folder. */
export const READINGS_FILE = "close-reading.db";

/** How long a write waits for another process to finish its own, in milliseconds. */
const PATIENCE = 15_000;

const TABLES = `
  create table if not exists readings (
    key text not null, version text not null, bytes blob not null, primary key (key, version)
  )`;

/**
 * Opens the readings of a data folder, for one version of the encoder. A file that is damaged is put aside, said in one line,
 * and begun anew: everything in it can be read once more.
 */
export async function openReadingStore(
  data: string,
  version: string,
  say: (line: string) => void,
): Promise<ReadingStore> {
  await makeDataFolder(data);
  const path = join(data, READINGS_FILE);
  await (await open(path, "a", 0o600)).close();
  const client = await openWhole(path).catch(async (error: unknown) => {
    if (!isDamage(error)) throw error;
    say(`${path} is damaged and was put aside as ${await putAside(path)}; documents are read closely anew.`);
    await (await open(path, "a", 0o600)).close();
    return openWhole(path);
  });
  return toStore(client, version);
}

async function openWhole(path: string): Promise<Client> {
  const client = createClient({ url: pathToFileURL(path).href, timeout: PATIENCE });
  try {
    await client.execute("pragma journal_mode = wal");
    const { rows } = await client.execute("pragma quick_check(1)");
    if (rows[0]?.[0] !== "ok")
      throw Object.assign(new Error(String(rows[0]?.[0])), { code: "SQLITE_CORRUPT" });
    await client.execute(TABLES);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

function toStore(client: Client, version: string): ReadingStore {
  const among = (what: string, keys: readonly string[]) =>
    client.execute({
      sql: `select ${what} from readings where version = ? and key in (select value from json_each(?))`,
      args: [version, JSON.stringify(keys)],
    });
  const remove = (keys: readonly string[]) =>
    client.execute({
      sql: "delete from readings where version = ? and key in (select value from json_each(?))",
      args: [version, JSON.stringify(keys)],
    });
  return {
    findKnown: async (keys) => new Set((await among("key", keys)).rows.map((row) => String(row.key))),
    readMany: async (keys) => {
      const rows = (await among("key, bytes", keys)).rows.map(
        ({ key, bytes }) => [String(key), toReading(bytes)] as const,
      );
      const bad = rows.flatMap(([key, reading]) => (reading === null ? [key] : []));
      if (bad.length > 0) await remove(bad);
      return new Map(rows.flatMap(([key, reading]) => (reading === null ? [] : [[key, reading] as const])));
    },
    putMany: async (readings) => {
      await client.batch(
        Array.from(readings, ([key, reading]) => ({
          sql: "insert or replace into readings (key, version, bytes) values (?, ?, ?)",
          args: [key, version, toBytes(reading)],
        })),
        "write",
      );
    },
    sweep: async (keys) => {
      const { rowsAffected } = await client.execute({
        sql: "delete from readings where version <> ? or key not in (select value from json_each(?))",
        args: [version, JSON.stringify(keys)],
      });
      return rowsAffected;
    },
    close: () => client.close(),
  };
}

/** A row whose bytes are no reading is removed, so that its text is read once more. */
function toReading(bytes: unknown): Reading | null {
  try {
    return bytes instanceof ArrayBuffer ? fromBytes(new Uint8Array(bytes)) : null;
  } catch (error) {
    if (error instanceof NoReading) return null;
    throw error;
  }
}
