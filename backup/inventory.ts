import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { readFileIfAny, writePrivateFile } from "@/system/files";
import { BackupRefused } from "./errors";

/** The file that says what a backup holds. It is written last: a folder without it is no backup. */
export const INVENTORY_FILE = "backup.json";

/** Of the form of backups. A form that an older Parallax cannot read has a higher number. */
export const FORMAT = 1;

const file = z.strictObject({ name: z.string().regex(/^\w[\w.-]*$/), bytes: z.number(), sha256: z.string() });

/** How many things of each kind a backup holds, in the order in which they are printed. */
const counts = z.strictObject({
  /** That are found. */
  documents: z.number(),
  /** In the index, those that are gone or lie in others among them. */
  stored: z.number(),
  searches: z.number(),
  readings: z.number(),
  corrections: z.number(),
});

/** What a question found when the backup was made, and must find when it is restored. */
const answer = z.strictObject({ link: z.string(), sha256: z.string() });

const inventory = z.strictObject({
  format: z.number(),
  at: z.iso.datetime(),
  versions: z.strictObject({
    parallax: z.string(),
    engine: z.string(),
    /** How many changes of the store's tables there had been. */
    store: z.number(),
  }),
  /** Of the index; null where nothing was ever indexed. */
  generation: z.string().nullable(),
  /** Where the store of saved searches was not in the data folder, and is not in the backup: its host. */
  storeElsewhere: z.string().nullable(),
  counts,
  answers: z.array(answer),
  files: z.array(file),
});

export type Inventory = Readonly<z.infer<typeof inventory>>;
export type BackedUpFile = Readonly<z.infer<typeof file>>;
export type KnownAnswer = Readonly<z.infer<typeof answer>>;

/** Writes the inventory, with its own checksum. */
export function writeInventory(folder: string, content: Inventory): Promise<void> {
  const sealed = { backup: content, sha256: toSeal(content) };
  return writePrivateFile(join(folder, INVENTORY_FILE), `${JSON.stringify(sealed, null, 2)}\n`);
}

/**
 * The inventory of a backup.
 *
 * @throws BackupRefused where the folder is no backup, or one that was interrupted, changed, or made in a newer form.
 */
export async function readInventory(folder: string): Promise<Inventory> {
  const text = await readFileIfAny(join(folder, INVENTORY_FILE));
  if (text === null)
    throw new BackupRefused(
      `${folder} has no ${INVENTORY_FILE}, which is written last: it is no backup, or one that was interrupted.`,
      "Make another backup, or name another folder.",
    );
  const sealed = toSealed(text);
  const found = sealed?.backup as { readonly format?: unknown } | undefined;
  if (typeof found?.format === "number" && found.format > FORMAT)
    throw new BackupRefused(
      `${folder} was written by a newer Parallax, in a form that this one does not know.`,
      "Restore it with the version that wrote it, or a later one.",
    );
  const read = inventory.safeParse(found);
  if (!read.success || sealed?.sha256 !== toSeal(read.data))
    throw new BackupRefused(
      `${join(folder, INVENTORY_FILE)} is not as it was written.`,
      "Take another copy of the backup, or another backup.",
    );
  return read.data;
}

function toSealed(text: string): { readonly backup?: unknown; readonly sha256?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null; // No JSON is as wrong as other JSON, and the caller says so.
  }
}

/** The keys of a strict object come out of the schema in its order, so that equal inventories have equal seals. */
function toSeal(content: Inventory): string {
  return createHash("sha256")
    .update(JSON.stringify(inventory.parse(content)))
    .digest("hex");
}
