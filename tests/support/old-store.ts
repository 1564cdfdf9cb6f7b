import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";

const MIGRATIONS = join("saved", "store", "migrations");
/** The migrations of version 0.1. */
const OLD = 2;

/** A saved search of version 0.1. */
export type OldRow = { readonly slug: string; readonly q: string; readonly mode: string };

/** A store in this data folder as version 0.1 left it, with these searches, each refreshed three times. */
export async function writeOldStore(data: string, rows: readonly OldRow[]): Promise<void> {
  const migrationsFolder = join(data, "migrations");
  await cp(MIGRATIONS, migrationsFolder, { recursive: true });
  const path = join(migrationsFolder, "meta", "_journal.json");
  const journal = JSON.parse(await readFile(path, "utf8")) as { entries: unknown[] };
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, OLD) }));
  const client = createClient({ url: pathToFileURL(join(data, "saved.db")).href });
  await migrate(drizzle(client), { migrationsFolder });
  for (const { slug, q, mode } of rows)
    await client.execute({
      sql: `insert into searches (slug, name, note, link, mode, created_at, updated_at, generation, looks, complete,
            known_since, looked_generation, looked_condition)
            values (?, 'A search', '', ?, ?, ?, ?, '1', 3, 1, ?, '7', 'digest')`,
      args: [slug, `/?${new URLSearchParams({ q })}`, mode, ...Array<string>(3).fill("2025-01-01T00:00:00Z")],
    });
  client.close();
}
