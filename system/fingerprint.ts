import { createHash, type Hash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * A fingerprint in 64 hexadecimal digits of files and of all files below folders, and of `facts`: it changes when a
 * name or a byte of them does. Paths are relative to `base`, and where `base` lies does not count.
 *
 * @throws where a path is missing or may not be read.
 */
export async function readFingerprint(
  base: string,
  paths: readonly string[],
  facts: readonly unknown[],
): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(facts));
  for (const path of paths) await addAll(hash, base, path);
  return hash.digest("hex");
}

async function addFile(hash: Hash, base: string, path: string): Promise<void> {
  const content = await readFile(join(base, path));
  // The length goes before the content, so that no content reads like the name of a next file.
  hash.update(`\n${path}\n${content.length}\n`).update(content);
}

async function addAll(hash: Hash, base: string, path: string): Promise<void> {
  if (!(await stat(join(base, path))).isDirectory()) return addFile(hash, base, path);
  for (const name of (await readdir(join(base, path))).sort()) await addAll(hash, base, `${path}/${name}`);
}
