import { closeSync, existsSync, fdatasyncSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const ENDING = ".places";

/** A file of places in a folder, open to read; made where it is missing. */
export function openPlaces(folder: string, name: string): number {
  const path = join(folder, name + ENDING);
  return openSync(path, existsSync(path) ? "r" : "w+", 0o600);
}

/** Writes bytes at a place of the file, whatever a killed process left there. */
export function writePlaces(folder: string, name: string, at: number, bytes: Uint8Array): void {
  const path = join(folder, name + ENDING);
  const file = openSync(path, existsSync(path) ? "r+" : "w+", 0o600);
  try {
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, bytes.length - done, at + done);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes the files of places that another took the place of; who has one open still reads it. */
export function removeOtherPlaces(folder: string, name: string): void {
  for (const file of readdirSync(folder))
    if (file.endsWith(ENDING) && file !== name + ENDING) rmSync(join(folder, file), { force: true });
}
