import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeDataFolder } from "@/system/files";
import type { Settings } from "@/system/settings";
import { checkBackup } from "./check-backup";
import { describeFile, takeFile } from "./copy-files";
import { NotRestored } from "./errors";
import { readEngineVersion } from "./generations";
import type { Inventory } from "./inventory";
import { type RestoredIndex, restoreIndex } from "./restore-index";
import { withTarget } from "./target";

/** What a restore did. */
export type Restored = {
  readonly inventory: Inventory;
  /** Where what was there before lies now; null where there was nothing. */
  readonly before: string | null;
};

export type RestoreOptions = {
  /** Whether a data folder with something in it, and an index that is there, may be replaced. */
  readonly isOver: boolean;
  readonly now: Date;
};

/** Files of a backup that lie in a data folder as they are. */
const IN_DATA = /^[\w-]+\.(db|jsonl)$|^thresholds\.json$/;

/**
 * Makes a data folder, and the index of its engine, of a backup: all of it is put together beside, compared with the backup, and
 * then takes its place. Until that moment what there is stays as it is; with `isOver` it is put aside then, not deleted.
 *
 * @throws BackupRefused, or NotRestored when the data folder is in use, has something in it, or what came out differs.
 */
export async function restoreBackup(
  settings: Settings,
  folder: string,
  options: RestoreOptions,
): Promise<Restored> {
  const inventory = await checkBackup(folder, await readEngineVersion(settings));
  return withTarget(settings.data, options.isOver, async ({ hasData, letGo }) => {
    const stage = `${settings.data}.restoring`;
    await rm(stage, { recursive: true, force: true }); // Of a restore that was killed.
    try {
      await fillStage(stage, folder, inventory);
      const parts = { settings: { ...settings, data: stage }, folder, inventory, isOver: options.isOver };
      const index = await restoreIndex(parts);
      const before = hasData ? `${settings.data}.before-${toStamp(options.now)}` : null;
      await letGo();
      await takePlace(stage, settings.data, before, index);
      return { inventory, before };
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  });
}

/** Copies the files of a data folder, and compares each with the backup. */
async function fillStage(stage: string, folder: string, { files }: Inventory): Promise<void> {
  await makeDataFolder(stage);
  for (const file of files.filter(({ name }) => IN_DATA.test(name))) {
    await takeFile(join(folder, file.name), join(stage, file.name));
    if ((await describeFile(stage, file.name)).sha256 !== file.sha256)
      throw new NotRestored(`${file.name} came out otherwise than it is in the backup.`);
  }
}

/** Two renames; between them there is no data folder, which a start would take for a new one, and so would another restore. */
async function takePlace(
  stage: string,
  data: string,
  before: string | null,
  index: RestoredIndex,
): Promise<void> {
  try {
    if (before !== null) await rename(data, before);
    await rename(stage, data);
  } catch (error) {
    await index.undo();
    if (before !== null) await rename(before, data).catch(() => undefined); // It may not have been moved at all.
    throw error;
  }
  await index.finish();
}

function toStamp(now: Date): string {
  return now.toISOString().replace(/\.\d+|[-:]/g, "");
}
