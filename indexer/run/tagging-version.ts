import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Target } from "@/search/document/document";
import { DOCUMENT_SETTINGS, NAME_SETTINGS } from "@/search/meilisearch/index-settings";

/** What decides how a document is read, tagged and stored: folders, files, and the versions of libraries. */
const DECIDING_FOLDERS = ["indexer"];
const DECIDING_FILES = [
  "search/words.ts",
  "search/encoding.ts",
  "search/parts.ts",
  "search/indexed-document.ts",
  "search/vocabulary.ts",
  "search/close/postings.ts",
  "search/tagged-languages.ts",
  "search/corrected.ts",
  "search/correction.ts",
  "package.json",
];

/**
 * A fingerprint of everything that makes tags and index what they are: the code and tables of the indexer, what
 * a word is, the targets, the index settings. When it changes, everything is read and tagged once more.
 */
export async function readVersion(projectFolder: string, targets: readonly Target[]): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of DECIDING_FOLDERS) await addFolder(hash, join(projectFolder, folder));
  for (const file of DECIDING_FILES) hash.update(await readFile(join(projectFolder, file)));
  hash.update(JSON.stringify([targets, DOCUMENT_SETTINGS, NAME_SETTINGS]));
  return hash.digest("hex").slice(0, 16);
}

async function addFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(hash, path);
    else hash.update(entry.name).update(await readFile(path));
  }
}
