import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { attachEngine } from "@/engine/attach";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { waitForOwner } from "@/engine/embedded/attach-embedded";
import { COPIED, type Copied, type IndexCopier } from "@/indexer/publishing/copy-index";
import type { PairSettings } from "@/indexer/publishing/index-pair";
import { openNodesCopier } from "@/indexer/publishing/nodes-copier";
import type { Settings } from "@/system/settings";
import { readAnswers } from "./answers";
import { SETTINGS_FILE } from "./contents";
import { NotRestored } from "./errors";
import { readLiveGeneration } from "./generations";
import { openIndexFile, readFileDigests, toDigest } from "./index-files";
import type { Inventory } from "./inventory";

/** An index that was restored, live in its engine. Until it is finished it can be undone. */
export type RestoredIndex = {
  readonly undo: () => Promise<void>;
  readonly finish: () => Promise<void>;
};

type Parts = {
  /** Those of the data folder that is put together. */
  readonly settings: Settings;
  /** Of the backup. */
  readonly folder: string;
  readonly inventory: Inventory;
  /** Whether an index that is there may be replaced. */
  readonly isOver: boolean;
};

/** So long our engine may take to end, in milliseconds. */
const STOP_PATIENCE = 30_000;

const NOTHING: RestoredIndex = { undo: async () => undefined, finish: async () => undefined };

/**
 * Puts the index of a backup into the engine and compares it: every document, and what is found by every saved search. An
 * engine of ours has ended when this returns; in one that somebody else runs the index that was there is put back by `undo`.
 *
 * @throws NotRestored where there is an index already, or what came out differs; the engine is then as it was.
 */
export async function restoreIndex({ settings, folder, inventory, isOver }: Parts): Promise<RestoredIndex> {
  if (inventory.generation === null) return NOTHING;
  const engine = await attachEngine(settings);
  try {
    if (!isOver && (await readLiveGeneration(engine)) !== null)
      throw new NotRestored(
        `The engine at ${engine.url} has an index already.`,
        "Add --over to have it replaced; it is then deleted.",
      );
    const copier = openNodesCopier({
      nodes: engine.nodes,
      key: engine.indexingKey,
      replicas: engine.replicas ?? 1,
    });
    const pair = JSON.parse(await readFile(join(folder, SETTINGS_FILE), "utf8")) as PairSettings;
    await build(copier, pair, folder);
    const undo = async (): Promise<void> => {
      await copier.swap(pair);
      await copier.drop();
    };
    await copier.swap(pair);
    await compareAnswers(engine, settings, inventory).catch(async (error: unknown) => {
      await undo();
      throw error;
    });
    if (settings.external !== null) return { undo, finish: copier.drop };
    await copier.drop();
    return NOTHING;
  } finally {
    await engine.release();
    if (settings.external === null) await waitForOwner(settings.data, STOP_PATIENCE);
  }
}

/** Builds the pair beside the live one, and compares every document of it with the backup. */
async function build(copier: IndexCopier, pair: PairSettings, folder: string): Promise<void> {
  try {
    await copier.begin(pair);
    for (const index of COPIED) {
      await copier.add(index, openIndexFile(folder, index));
      await compareDocuments(copier, folder, index);
    }
  } catch (error) {
    await copier.drop();
    throw error;
  }
}

async function compareDocuments(copier: IndexCopier, folder: string, index: Copied): Promise<void> {
  const expected = await readFileDigests(folder, index);
  const total = expected.size;
  for await (const document of copier.readNext(index)) {
    if (expected.get(document.id) !== toDigest(document))
      throw new NotRestored(`${document.id} came out of the engine otherwise than it is in the backup.`);
    expected.delete(document.id);
  }
  const [lost] = expected.keys();
  if (lost !== undefined)
    throw new NotRestored(
      `The engine took ${total - expected.size} of ${total} ${index}; ${lost} is missing.`,
    );
}

async function compareAnswers(
  engine: AttachedEngine,
  { data, store }: Settings,
  { answers, at, counts, storeElsewhere }: Inventory,
): Promise<void> {
  const hasStore = storeElsewhere === null && store === null && counts.searches > 0;
  const found = await readAnswers({ engine, folder: hasStore ? data : null, now: new Date(at) });
  const known = new Map(found.map(({ link, sha256 }) => [link, sha256]));
  const wrong = answers.filter(
    ({ link, sha256 }) => (hasStore || link === "/") && known.get(link) !== sha256,
  );
  if (wrong.length > 0)
    throw new NotRestored(
      `${wrong.length} of ${answers.length} searches found something else than when the backup was made: ${wrong
        .slice(0, 3)
        .map(({ link }) => link)
        .join(", ")}.`,
    );
}
