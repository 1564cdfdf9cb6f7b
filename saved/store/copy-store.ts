import { pathToFileURL } from "node:url";
import { type Client, createClient } from "@libsql/client";
import { sql } from "drizzle-orm";
import type { Settings } from "@/system/settings";
import journal from "./migrations/meta/_journal.json";
import { openStore } from "./store";

/** How many changes the store's tables have had: a store that had more is of a newer version. */
export const STORE_VERSION = journal.entries.length;

/**
 * What opens a door by itself: who is logged in, logins under way, what providers handed out. Second factors cannot be read without
 * the secret of their data folder. None of it is copied.
 */
const KEYS = [
  "delete from sessions",
  "delete from verifications",
  "delete from second_factors",
  "update credentials set access_token = null, refresh_token = null, id_token = null",
] as const;

/** Copies the store of a data folder, as it is at one moment, into a new file, without what opens a door by itself. */
export async function copyStore(settings: Pick<Settings, "data">, to: string): Promise<void> {
  const store = await openStore({ ...settings, store: null });
  try {
    await store.all(sql`vacuum into ${to}`);
  } finally {
    store.close();
  }
  const copy = createClient({ url: pathToFileURL(to).href });
  try {
    const there = await readTables(copy);
    for (const statement of KEYS)
      if (there.some((table) => statement.includes(` ${table}`))) await copy.execute(statement);
    await copy.execute("vacuum"); // What was deleted stands in the file until then.
  } finally {
    copy.close();
  }
}

async function readTables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.execute("select name from sqlite_master where type = 'table'");
  return rows.map(({ name }) => String(name));
}
