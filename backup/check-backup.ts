import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ENGINE_VERSION } from "@/engine/client/version";
import { withManifest } from "@/indexer/manifest/open-manifest";
import parallax from "@/package.json";
import { STORE_VERSION } from "@/saved/store/copy-store";
import { toReason } from "@/system/files";
import { DATABASES } from "./contents";
import { describeFile } from "./copy-files";
import { checkDatabase } from "./databases";
import { BackupRefused } from "./errors";
import { readPresentIds } from "./index-files";
import { INVENTORY_FILE, type Inventory, readInventory } from "./inventory";
import { isNewer } from "./versions";

const CHANGED_ADVICE = "Take another copy of the backup, or another backup.";

/**
 * Makes sure that a folder is a backup that this Parallax can restore: every byte as it was written, of no newer version, and its
 * parts of one state. Gives its inventory.
 *
 * @throws BackupRefused in a sentence that says what is wrong.
 */
export async function checkBackup(folder: string, engineVersion = ENGINE_VERSION): Promise<Inventory> {
  const inventory = await readInventory(folder);
  checkVersions(inventory, engineVersion);
  await checkFiles(folder, inventory);
  for (const name of DATABASES) if (existsSync(join(folder, name))) await checkDatabase(join(folder, name));
  if (inventory.generation !== null) await checkDocuments(folder, inventory);
  return inventory;
}

function checkVersions({ versions }: Inventory, engineVersion: string): void {
  const made = `The backup was written by Parallax ${versions.parallax} with Meilisearch ${versions.engine}`;
  if (isNewer(versions.parallax, parallax.version) || versions.store > STORE_VERSION)
    throw new BackupRefused(
      `${made}; this is the older Parallax ${parallax.version}.`,
      "Restore it with the version that wrote it, or a later one.",
    );
  if (isNewer(versions.engine, engineVersion))
    throw new BackupRefused(
      `${made}; the engine here is the older ${engineVersion}.`,
      "Restore it into the version of the engine that it was taken from, or a later one.",
    );
}

async function checkFiles(folder: string, { files }: Inventory): Promise<void> {
  const expected = new Set([INVENTORY_FILE, ...files.map(({ name }) => name)]);
  for (const file of files) {
    const found = await describeFile(folder, file.name).catch((error: unknown) => {
      throw new BackupRefused(
        `${file.name} of the backup cannot be read (${toReason(error)}).`,
        CHANGED_ADVICE,
      );
    });
    if (found.bytes !== file.bytes || found.sha256 !== file.sha256)
      throw new BackupRefused(`${join(folder, file.name)} is not as it was written.`, CHANGED_ADVICE);
  }
  const strange = (await readdir(folder)).filter((name) => !expected.has(name));
  if (strange.length > 0)
    throw new BackupRefused(`${folder} holds what is no part of the backup: ${strange.join(", ")}.`);
}

/** The documents of the index are those that the manifest names, and so many as were counted. */
async function checkDocuments(folder: string, { generation, counts }: Inventory): Promise<void> {
  const { known, run } = await withManifest(folder, (manifest) => ({
    run: manifest.run,
    known: [...manifest.documents.values()].flatMap(({ id, gone }) => (gone === null ? [id] : [])),
  }));
  const { present, total } = await readPresentIds(folder);
  const isSame = present.size === known.length && known.every((id) => present.has(id));
  if (!isSame || run?.generation !== generation || total !== counts.stored)
    throw new BackupRefused(
      `The documents of the index (${present.size}) are not those that the manifest names (${known.length}).`,
      "Run `npm run index -- --full` where it was made, and make another backup.",
    );
}
