import { open, rm } from "node:fs/promises";
import { isCode, readFileIfAny } from "./files";
import { commandOf, isAlive } from "./processes";

/**
 * A lock held by a process: a file with its id that one process alone can make. A lock whose holder no longer
 * runs, or whose id now belongs to another program, is taken over.
 */
export type Lock = { readonly release: () => Promise<void> };

/** Takes the lock, or says which process holds it. */
export async function takeLock(path: string): Promise<Lock | { readonly holder: number }> {
  for (let tries = 0; tries < 20; tries += 1) {
    if (await make(path)) return { release: () => rm(path, { force: true }) };
    const holder = await readHolder(path);
    if (holder !== null && holder !== process.pid) return { holder };
    await rm(path, { force: true });
  }
  throw new Error(`The lock ${path} could not be taken.`);
}

async function make(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(`${process.pid}\n${commandOf(process.pid)}`);
    await file.close();
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** The living holder of a lock; null when it is gone. A lock that is just being written counts as held. */
async function readHolder(path: string): Promise<number | null> {
  const text = await readFileIfAny(path);
  if (text === null) return null;
  const [id = "", command = ""] = text.split("\n");
  const pid = Number(id);
  if (!Number.isInteger(pid) || pid <= 0) return text === "" ? -1 : null;
  return isAlive(pid) && (command === "" || commandOf(pid) === command) ? pid : null;
}
