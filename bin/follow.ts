import type { Settings } from "@/engine/settings";
import { followRun } from "@/saved/follow";
import { openStore } from "@/saved/store";
import { openEngine } from "@/search/engine";
import { toNamesMemory } from "@/search/names-memory";
import type { RunTraces } from "@/search/run-traces";
import { toLastWord } from "./last-word";
import { hasStore } from "./tell";

/**
 * After a run: notes for every saved search what it gained and lost. A store that fails is told and costs the run
 * nothing; the next look at each search finds what was missed.
 */
export async function followPublished(
  settings: Pick<Settings, "data" | "store">,
  { url, searchKey }: { readonly url: string; readonly searchKey: string },
  traces: RunTraces,
): Promise<void> {
  if (!hasStore(settings)) return;
  const engine = openEngine({ url, key: searchKey });
  const context = { engine, memory: toNamesMemory(engine), now: new Date() };
  try {
    await followRun({ store: await openStore(settings), context, clock: () => new Date() }, traces);
  } catch (error) {
    console.error(`The saved searches were not brought up to date: ${toLastWord(error)}`);
  }
}
