import { readdir } from "node:fs/promises";
import { toUnknown } from "@/backup/contents";
import type { Inventory } from "@/backup/inventory";
import type { Restored } from "@/backup/restore-backup";
import type { Settings } from "@/system/settings";

/** What the commands of backups say. */

/** What was backed up, and what was not. */
export async function toBackupLines(
  inventory: Inventory,
  folder: string,
  { corpus, data }: Pick<Settings, "corpus" | "data">,
): Promise<readonly string[]> {
  const unknown = toUnknown(await readdir(data));
  return [
    `${toContents(inventory)} backed up into ${folder}.`,
    `Not in it: the files of ${corpus}, which are yours to back up, and keys, which are made anew.`,
    ...toElsewhere(inventory),
    ...(unknown.length > 0 ? [`Not in it, since nobody knows what they are: ${unknown.join(", ")}.`] : []),
  ];
}

/** That a backup is as it was written. */
export function toCheckedLine(inventory: Inventory, folder: string): string {
  const { parallax, engine } = inventory.versions;
  return `${folder} is whole: ${toContents(inventory)}, of ${inventory.at} by Parallax ${parallax} with Meilisearch ${engine}.`;
}

/** What was restored, and what follows from it. */
export function toRestoredLines(
  { inventory, before }: Restored,
  { data }: Pick<Settings, "data">,
): readonly string[] {
  return [
    `${toContents(inventory)} restored into ${data}, each compared with the backup.`,
    ...toElsewhere(inventory),
    "Keys were made anew: who was logged in logs in again. API tokens go on. Whoever had a second factor needs `npm run user -- reset-factor NAME`, and sets it up again.",
    ...(before === null
      ? []
      : [`What was there before is in ${before}. Delete it when you no longer need it.`]),
  ];
}

function toContents({ counts: { documents, searches, corrections, readings } }: Inventory): string {
  return `${documents} documents, ${searches} saved searches, ${corrections} corrections and ${readings} close readings`;
}

function toElsewhere({ storeElsewhere }: Inventory): readonly string[] {
  return storeElsewhere === null
    ? []
    : [`Not in it: saved searches, accounts and grants, which ${storeElsewhere} holds; back them up there.`];
}
