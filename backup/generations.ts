import type { AttachedEngine } from "@/engine/client/attached-engine";
import { readVersion } from "@/engine/client/keys";
import { ENGINE_VERSION } from "@/engine/client/version";
import { openNodes } from "@/engine/cluster/open-nodes";
import { withManifest } from "@/indexer/manifest/open-manifest";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { Settings } from "@/system/settings";
import { NotBackedUp } from "./errors";

/** The generation of an engine's index; null where nothing was ever indexed. */
export async function readLiveGeneration({ nodes, searchKey }: AttachedEngine): Promise<string | null> {
  try {
    return (await readGeneration({ engine: openNodes({ nodes, key: searchKey }) })) || null;
  } catch (error) {
    if (error instanceof SearchUnavailable && error.reason === "not-indexed") return null;
    throw error;
  }
}

/**
 * The generation that index and manifest agree on; null where nothing was ever indexed.
 *
 * @throws NotBackedUp where they do not, as after a run that was killed at its end.
 */
export async function readAgreedGeneration(data: string, engine: AttachedEngine): Promise<string | null> {
  const live = await readLiveGeneration(engine);
  const known = await withManifest(data, ({ run }) => run?.generation ?? null);
  if (live === known) return live;
  throw new NotBackedUp(
    `The index is not the one that the last run wrote down in ${data}.`,
    "Run `npm run index` once, then try again.",
  );
}

/** The version of the engine: the one that comes with Parallax, or of the one that somebody else runs. */
export async function readEngineVersion({ external }: Pick<Settings, "external">): Promise<string> {
  return external === null ? ENGINE_VERSION : readVersion({ ...external, url: external.nodes[0] ?? "" });
}
