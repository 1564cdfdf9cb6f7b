import { chmod, lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Bits of a mode that let others than the owner in. */
const OTHERS = 0o077;

/** From here on all that this process and those it starts make is its owner's alone. */
export function makePrivately(): void {
  process.umask(OTHERS);
}

/**
 * Closes a folder and all below it to everyone but its owner, where it is open to others. A link is left alone, and what goes away
 * meanwhile too.
 *
 * @throws where something is open to others and belongs to somebody else.
 */
export async function closeToOthers(path: string): Promise<void> {
  try {
    const { mode, isFolder, isLink } = await readMode(path);
    if (isLink) return;
    if ((mode & OTHERS) !== 0) await chmod(path, mode & ~OTHERS & 0o777);
    if (!isFolder) return;
    for (const name of await readdir(path)) await closeToOthers(join(path, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

async function readMode(path: string) {
  const stats = await lstat(path);
  return { mode: stats.mode, isFolder: stats.isDirectory(), isLink: stats.isSymbolicLink() };
}
