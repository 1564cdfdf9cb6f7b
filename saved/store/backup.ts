import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { CORRECTIONS_FILE } from "@/search/document/correction";
import { isCode } from "@/system/files";
import type { Settings } from "@/system/settings";
import { NotSaved } from "./errors";
import { openStore, STORE_FILE } from "./store";

/**
 * Copies what readers saved and corrected into a new folder, while all goes on: the store as it is at one moment, and the
 * corrections.
 *
 * @throws NotSaved when the folder is there already, or a server keeps the store.
 */
export async function backUp(
  settings: Pick<Settings, "data" | "store">,
  folder: string,
): Promise<readonly string[]> {
  if (settings.store !== null)
    throw new NotSaved(`${settings.store.url} keeps the saved searches; back them up there.`);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (isCode(error, "EEXIST")) throw new NotSaved(`${folder} is there already. Name a new folder.`);
    throw error;
  }
  const store = await openStore(settings);
  await store.all(sql`vacuum into ${join(folder, STORE_FILE)}`);
  const copied = await copyIfThere(join(settings.data, CORRECTIONS_FILE), join(folder, CORRECTIONS_FILE));
  return copied ? [STORE_FILE, CORRECTIONS_FILE] : [STORE_FILE];
}

async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}
