import { pathToFileURL } from "node:url";
import { type Client, createClient } from "@libsql/client";
import { toReason } from "@/system/files";
import { BackupRefused } from "./errors";

/** Copies a database as it is at one moment, whoever writes to it, into a new file. */
export function copyDatabase(from: string, to: string): Promise<void> {
  return withDatabase(from, async (client) => {
    await client.execute({ sql: "vacuum into ?", args: [to] });
  });
}

/** How many rows a table of a database has; 0 where there is no such table. */
export function countRows(path: string, table: "searches" | "readings"): Promise<number> {
  return withDatabase(path, async (client) => {
    const { rows } = await client.execute({
      sql: "select name from sqlite_master where type = 'table' and name = ?",
      args: [table],
    });
    if (rows.length === 0) return 0;
    return Number((await client.execute(`select count(*) from ${table}`)).rows[0]?.[0]);
  });
}

/**
 * Makes sure that a database is whole.
 *
 * @throws BackupRefused where it is damaged, or none.
 */
export async function checkDatabase(path: string): Promise<void> {
  const found = await withDatabase(path, async (client) => {
    const { rows } = await client.execute("pragma integrity_check(1)");
    return String(rows[0]?.[0]);
  }).catch(toReason);
  if (found !== "ok") throw new BackupRefused(`${path} is damaged (${found}).`, "Use another backup.");
}

async function withDatabase<Answer>(path: string, use: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = createClient({ url: pathToFileURL(path).href, timeout: 15_000 });
  try {
    return await use(client);
  } finally {
    client.close();
  }
}
