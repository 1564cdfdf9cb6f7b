import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import parallax from "@/package.json";
import { STORE_VERSION } from "@/saved/store/copy-store";
import { isCode, toReason } from "@/system/files";
import type { Settings } from "@/system/settings";
import { readAnswers } from "./answers";
import { checkBackup } from "./check-backup";
import { describeFile, syncFile } from "./copy-files";
import { copyDatabases, copyFiles, copyIndex, withStoreCopy } from "./copy-parts";
import { NotBackedUp } from "./errors";
import { readAgreedGeneration, readEngineVersion, readLiveGeneration } from "./generations";
import { FORMAT, type Inventory, writeInventory } from "./inventory";

/** What is backed up: a data folder, and the engine with its index. */
export type Source = {
  readonly settings: Pick<Settings, "data" | "store" | "external">;
  readonly engine: AttachedEngine;
  readonly now: Date;
};

/**
 * Copies everything that Parallax holds into a new folder, while the site runs and readers save: each part as it is at one moment.
 * Nobody may index meanwhile, which the caller sees to by the lock. The inventory comes last; where anything fails, nothing is left.
 *
 * @throws NotBackedUp when the folder is there already, or the index and what is known of it do not fit each other.
 */
export async function writeBackup(source: Source, folder: string): Promise<Inventory> {
  await makeFolder(folder);
  try {
    await writeInventory(folder, await fill(source, folder));
    return await checkBackup(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (isCode(error, "EEXIST")) throw new NotBackedUp(`${folder} is there already.`, "Name a new folder.");
    throw new NotBackedUp(`${folder} cannot be made (${toReason(error)}).`);
  }
}

async function fill({ settings, engine, now }: Source, folder: string): Promise<Inventory> {
  const generation = await readAgreedGeneration(settings.data, engine);
  const corrections = await copyFiles(settings.data, folder);
  const rows = await copyDatabases(settings, folder);
  const index = await copyIndex(engine, folder);
  const ask = (store: string | null) => readAnswers({ engine, folder: store, now });
  const answers =
    generation === null ? [] : rows.hasStore ? await withStoreCopy(folder, ask) : await ask(null);
  if ((await readLiveGeneration(engine)) !== generation)
    throw new NotBackedUp("The index was changed by another machine meanwhile.", "Try again.");
  const versions = {
    parallax: parallax.version,
    engine: await readEngineVersion(settings),
    store: STORE_VERSION,
  };
  return {
    format: FORMAT,
    at: now.toISOString(),
    versions,
    generation,
    storeElsewhere: settings.store && new URL(settings.store.url).host,
    counts: {
      documents: index.searchable,
      stored: index.stored,
      searches: rows.searches,
      readings: rows.readings,
      corrections,
    },
    answers,
    files: await describeAll(folder),
  };
}

/** What the inventory says of all files of a folder, which are on disk then. */
async function describeAll(folder: string): Promise<Inventory["files"]> {
  const names = (await readdir(folder)).sort();
  for (const name of names) await syncFile(join(folder, name));
  return Promise.all(names.map((name) => describeFile(folder, name)));
}
