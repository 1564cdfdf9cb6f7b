import { toReadReaderOf } from "@/access/accounts/read-owner";
import { openNodes } from "@/engine/cluster/open-nodes";
import { refreshAll } from "@/saved/following/refresh-all";
import { openStore } from "@/saved/store/store";
import type { RunTraces } from "@/search/document/touched-documents";
import { toNamesMemory } from "@/search/meilisearch/memory";
import type { Settings } from "@/system/settings";
import { toFailureText } from "./failure-text";
import { hasStore } from "./webhooks";

/**
 * After a run: writes down for every saved search what it gained and lost. The failure of a store is printed and costs the
 * run nothing; the next refresh of each search finds what was missed.
 */
export async function refreshSaved(
  settings: Pick<Settings, "data" | "store" | "access">,
  { nodes, searchKey }: { readonly nodes: readonly string[]; readonly searchKey: string },
  traces: RunTraces,
): Promise<void> {
  if (!hasStore(settings)) return;
  const engine = openNodes({ nodes, key: searchKey });
  const context = { engine, memory: toNamesMemory(engine), now: new Date() };
  try {
    const store = await openStore(settings);
    await refreshAll(
      {
        store,
        whole: context,
        readReaderOf: toReadReaderOf(store, settings.access),
        clock: () => new Date(),
      },
      traces,
    );
  } catch (error) {
    console.error(`The saved searches were not brought up to date: ${toFailureText(error)}`);
  }
}
