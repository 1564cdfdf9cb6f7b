import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { READINGS_FILE } from "@/indexer/close-reading/reading-store";
import { MANIFEST_FILE, MANIFEST_LINES } from "@/indexer/manifest/open-manifest";
import { openNodesCopier } from "@/indexer/publishing/nodes-copier";
import { copyStore } from "@/saved/store/copy-store";
import { STORE_FILE } from "@/saved/store/store";
import { writePrivateFile } from "@/system/files";
import type { Settings } from "@/system/settings";
import { LOGS, SETTINGS_FILE, WHOLES } from "./contents";
import { copyLog, copyWhole } from "./copy-files";
import { copyDatabase, countRows } from "./databases";
import { type IndexCounts, writeIndexFile } from "./index-files";

/** The parts of a backup, each copied into its folder while others go on writing. */

/** Copies the files of lines and those that are replaced as a whole; gives how many lines of corrections there are. */
export async function copyFiles(data: string, folder: string): Promise<number> {
  let corrections = 0;
  for (const name of LOGS) {
    const lines = await copyLog(join(data, name), join(folder, name));
    if (name !== MANIFEST_LINES) corrections += lines ?? 0;
  }
  for (const name of WHOLES) await copyWhole(join(data, name), join(folder, name));
  return corrections;
}

/** What of the databases was copied. */
export type CopiedRows = {
  readonly hasStore: boolean;
  readonly searches: number;
  readonly readings: number;
};

/** Copies the store, unless a server has it, and what was read closely. */
export async function copyDatabases(
  { data, store }: Pick<Settings, "data" | "store">,
  folder: string,
): Promise<CopiedRows> {
  const hasStore = store === null && existsSync(join(data, STORE_FILE));
  if (hasStore) await copyStore({ data }, join(folder, STORE_FILE));
  if (existsSync(join(data, MANIFEST_FILE)))
    await copyDatabase(join(data, MANIFEST_FILE), join(folder, MANIFEST_FILE));
  const hasReadings = existsSync(join(data, READINGS_FILE));
  if (hasReadings) await copyDatabase(join(data, READINGS_FILE), join(folder, READINGS_FILE));
  return {
    hasStore,
    searches: hasStore ? await countRows(join(folder, STORE_FILE), "searches") : 0,
    readings: hasReadings ? await countRows(join(folder, READINGS_FILE), "readings") : 0,
  };
}

/** Copies the index with its settings; gives how many documents it has. */
export async function copyIndex(engine: AttachedEngine, folder: string): Promise<IndexCounts> {
  const copier = openNodesCopier({ nodes: engine.nodes, key: engine.indexingKey });
  const settings = await copier.readSettings();
  if (settings === null) return { stored: 0, searchable: 0 };
  await writePrivateFile(join(folder, SETTINGS_FILE), `${JSON.stringify(settings, null, 2)}\n`);
  await writeIndexFile(folder, "names", copier);
  return writeIndexFile(folder, "documents", copier);
}

/** Does something with a copy of a backup's store, which opening would change. */
export async function withStoreCopy<Answer>(
  folder: string,
  use: (copy: string) => Promise<Answer>,
): Promise<Answer> {
  const copy = join(folder, ".scratch");
  await mkdir(copy, { mode: 0o700 });
  try {
    await copyWhole(join(folder, STORE_FILE), join(copy, STORE_FILE));
    return await use(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
