import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import { toReason } from "@/system/files";
import type { Settings } from "@/system/settings";
import { StoreUnavailable } from "./errors";
import { fillNamedSlugs } from "./named-slugs";

/** The store of saved searches, open. It is written to inside transactions only, one after the other. */
export type Store = Pick<LibSQLDatabase, "select" | "all" | "transaction"> & { readonly close: () => void };

/** The same inside a transaction. */
export type Transaction = Parameters<Parameters<LibSQLDatabase["transaction"]>[0]>[0];

/** Where the store lies in the data folder. */
export const STORE_FILE = "saved.db";

/** How long a write waits for another process to finish its own, in milliseconds. */
const PATIENCE = 15_000;
/** So many tries to bring the tables up to date, since another process may be at it. */
const TRIES = 20;

/**
 * Opens the store and brings its tables up to date. Every write is on disk when it is acknowledged, and two processes
 * may write at once: a file is opened with a write-ahead log and a busy timeout.
 *
 * @throws StoreUnavailable when it cannot be opened; nothing is changed then.
 */
export async function openStore({ data, store }: Pick<Settings, "data" | "store">): Promise<Store> {
  const place = store?.url ?? join(data, STORE_FILE);
  try {
    if (store === null) await mkdir(data, { recursive: true, mode: 0o700 });
    const client = createClient(
      store === null
        ? { url: pathToFileURL(place).href, timeout: PATIENCE }
        : { url: store.url, authToken: store.token },
    );
    if (store === null) await client.execute("PRAGMA journal_mode = wal");
    const opened = drizzle(client);
    await inTurn(() => bringUpToDate(opened));
    return Object.assign(opened, { transaction: toTakingTurns(opened), close: () => client.close() });
  } catch (error) {
    throw new StoreUnavailable(`The saved searches in ${place} cannot be opened (${toReason(error)}).`, {
      cause: error,
    });
  }
}

/**
 * Transactions of this process that wait for each other. A file's database waits without letting go of the process, so
 * that a second transaction would never let the first end. On the global object, since a process may load this
 * module more than once.
 */
const PLACE = Symbol.for("parallax.store.turns");
const turns = globalThis as typeof globalThis & { [PLACE]?: Promise<unknown> };

function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const turn = (turns[PLACE] ?? Promise.resolve()).then(work);
  turns[PLACE] = turn.catch(() => undefined); // The caller gets the error; the next one goes on.
  return turn;
}

function toTakingTurns(opened: LibSQLDatabase): Store["transaction"] {
  const transaction = opened.transaction.bind(opened);
  return (work, config) => inTurn(() => transaction(work, config));
}

/** Of two processes that both find a migration missing one fails, and finds it done at its next try. */
async function bringUpToDate(store: LibSQLDatabase): Promise<void> {
  for (let tried = 1; ; tried += 1)
    try {
      await migrate(store, { migrationsFolder: join("saved", "store", "migrations") });
      return await fillNamedSlugs(store);
    } catch (error) {
      if (tried === TRIES) throw error;
      await wait(50 * tried);
    }
}
