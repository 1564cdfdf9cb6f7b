import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openNamesReader, type ReadNames } from "../meilisearch/read-names";
import type { Engine } from "../meilisearch/requests";
import { openDatabase } from "./database";
import { openSnapshot, TABLES_FILE, type TablesSnapshot } from "./snapshot";
import { removeReplaced, takeUp } from "./take-up";

/** Another process may be writing the tables; that they are free again is tried after so many milliseconds. */
const AGAIN = 200;

/** So many snapshots stay open: searches that began with one before the last may still go on. */
const MOST_OPEN = 2;

/**
 * Reads what is known of a generation from tables in a folder, which are brought to it first: what it takes of memory hardly
 * depends on how many documents there are. Several processes may have one folder. Where the tables cannot be written or read, it
 * is said, they are made anew the next time, and everything is read into memory.
 */
export function openTables(
  folder: string,
  engine: Engine,
  say: (message: string, error: unknown) => void,
): ReadNames {
  const readIntoMemory = openNamesReader(engine);
  const open: TablesSnapshot[] = [];
  return async (generation) => {
    try {
      const snapshot = await readSnapshot(folder, generation, engine);
      open.push(snapshot);
      for (const old of open.splice(0, Math.max(0, open.length - MOST_OPEN))) old.close();
      return snapshot.names;
    } catch (error) {
      if (!isOfDisk(error)) throw error;
      say("The tables of names cannot be used; everything is read into memory.", error);
      for (const ending of ["", "-wal", "-shm"]) rmSync(join(folder, TABLES_FILE + ending), { force: true });
      return readIntoMemory(generation);
    }
  };
}

async function readSnapshot(folder: string, generation: string, engine: Engine): Promise<TablesSnapshot> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (;;) {
    const outcome = await unlessBusy(() => tryOnce(folder, generation, engine));
    if (outcome === BUSY) await pause(AGAIN);
    else if (outcome !== null) return outcome;
  }
}

/** One look at the tables; null where they are of that generation only since. */
async function tryOnce(folder: string, generation: string, engine: Engine): Promise<TablesSnapshot | null> {
  const database = openDatabase(join(folder, TABLES_FILE));
  try {
    const snapshot = openSnapshot(folder, generation);
    if (snapshot === null) await write(database, generation, folder, engine);
    return snapshot;
  } finally {
    database.close();
  }
}

const BUSY = Symbol("another process has the tables");

/** What work gives, or that another process has the tables: it may make them, write to them or let go of them at any step. */
async function unlessBusy<Answer>(work: () => Promise<Answer>): Promise<Answer | typeof BUSY> {
  try {
    return await work();
  } catch (error) {
    if (toCode(error).startsWith("SQLITE_BUSY")) return BUSY;
    throw error;
  }
}

type Writable = ReturnType<typeof openDatabase>;

/** Kibibytes of tables that are in memory while they are written: with little, rows that are spread over all of them are written many times. */
const WRITING_CACHE = 8_000;

async function write(database: Writable, generation: string, folder: string, engine: Engine): Promise<void> {
  database.exec(`pragma cache_size = -${WRITING_CACHE}; begin immediate`);
  try {
    await takeUp(generation, { database, folder }, { engine });
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
  removeReplaced({ database, folder });
}

/** Whether a file failed, rather than the engine. */
function isOfDisk(error: unknown): boolean {
  return /^(SQLITE_|E[A-Z]+$)/.test(toCode(error));
}

function toCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
