import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isDamage, putAside } from "@/system/damaged-store";
import { makeDataFolder, readFileIfAny } from "@/system/files";
import { openChanges } from "./changes";
import { openDatabase } from "./database";
import { readLines } from "./lines";
import type { Manifest, ManifestRow, OpenManifest, WritableManifest } from "./manifest";
import { toQueries } from "./queries";
import { type Column, toRow, toRowStore, toSelect } from "./row-store";

const NO_MANIFEST: OpenManifest = {
  files: new Map(),
  documents: new Map(),
  corrections: new Map(),
  run: null,
  close: () => undefined,
};

/** The database that holds the manifest of a data folder. */
export const MANIFEST_FILE = "manifest.db";
/** Earlier releases had it as lines of JSON, which become the database once. */
export const MANIFEST_LINES = "manifest.jsonl";

/** Opens the manifest of a data folder or of a backup to read it; nothing of the folder is changed. */
export async function openManifest(data: string): Promise<OpenManifest> {
  const text = await readFileIfAny(join(data, MANIFEST_LINES));
  if (text !== null) return { ...readLines(text), close: () => undefined };
  const path = join(data, MANIFEST_FILE);
  return existsSync(path) ? toRowStore(openDatabase(path, "read")) : NO_MANIFEST;
}

/**
 * Opens the manifest of a data folder for a run: made where there is none, out of the lines of an earlier release where there
 * are some. Only the holder of the lock of indexing runs may.
 */
export async function openWritableManifest(data: string): Promise<WritableManifest> {
  await makeDataFolder(data);
  const database = openDatabase(join(data, MANIFEST_FILE), "write");
  const changes = openChanges(database);
  const lines = join(data, MANIFEST_LINES);
  const text = await readFileIfAny(lines);
  if (text !== null) {
    await changes.change(async () => changes.put(toRows(readLines(text))), "anew");
    await rm(lines);
  }
  const { close, ...store } = toRowStore(database);
  return {
    ...store,
    ...toQueries(database),
    ...changes,
    close: () => {
      // Statements that are not collected yet hold the database open; without this all would stay in the write-ahead log.
      database.exec("pragma wal_checkpoint(truncate)");
      close();
    },
  };
}

function* toRows({ files, documents, corrections, run }: Manifest): Generator<ManifestRow> {
  for (const rows of [files, documents, corrections]) yield* rows.values();
  if (run !== null) yield run;
}

/**
 * Begins a manifest anew whose database an error says to be damaged, with the rows that can still be read, so that documents keep
 * their times; without the last run, so that the next builds the index anew. Says whether the error was one of that kind.
 */
export async function mendManifest(data: string, error: unknown): Promise<boolean> {
  if (!isDamage(error) && !(error instanceof Error && isDamage(error.cause))) return false;
  const aside = await putAside(join(data, MANIFEST_FILE));
  const manifest = await openWritableManifest(data);
  manifest.put([...toReadable(aside)]);
  manifest.close();
  return true;
}

/** The rows of files and documents that can be read of a damaged database. */
function* toReadable(path: string): Generator<ManifestRow> {
  for (const table of ["files", "documents"])
    try {
      yield* readTable(path, table);
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
}

function* readTable(path: string, table: string): Generator<ManifestRow> {
  const database = openDatabase(path, "read");
  try {
    for (const [row] of toSelect(database, `select row from ${table}`)()) yield* toWhole(row);
  } finally {
    database.close();
  }
}

/** A row, unless it was cut off. */
function* toWhole(text: Column | undefined): Generator<ManifestRow> {
  try {
    yield toRow<ManifestRow>(text);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

/** Does something with the manifest of a folder. */
export async function withManifest<Answer>(
  data: string,
  use: (manifest: Manifest) => Answer | Promise<Answer>,
): Promise<Answer> {
  const manifest = await openManifest(data);
  try {
    return await use(manifest);
  } finally {
    manifest.close();
  }
}
