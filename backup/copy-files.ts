import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { isCode, writePrivateFile } from "@/system/files";
import type { BackedUpFile } from "./inventory";

/** Copies a file of lines up to the end of its last whole line; says how many there are, or null where there is no file. */
export async function copyLog(from: string, to: string): Promise<number | null> {
  const bytes = await readIfAny(from);
  if (bytes === null) return null;
  // Another process may be at its next line.
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  await writePrivateFile(to, whole);
  return whole.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
}

/** Copies a file; says whether there is one. */
export async function copyWhole(from: string, to: string): Promise<boolean> {
  const bytes = await readIfAny(from);
  if (bytes !== null) await writePrivateFile(to, bytes);
  return bytes !== null;
}

/** Copies a file of a backup to where it is used. */
export async function takeFile(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await syncFile(to);
}

/** Has all of a file on disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What an inventory says of a file. */
export async function describeFile(folder: string, name: string): Promise<BackedUpFile> {
  const path = join(folder, name);
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { name, bytes: (await stat(path)).size, sha256: hash.digest("hex") };
}

async function readIfAny(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}
