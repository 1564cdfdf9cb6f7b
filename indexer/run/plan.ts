import { openEngine } from "@/search/meilisearch/engine";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { CorpusFile, CorpusFiles } from "../corpus/corpus-file";
import type { CorrectionChanges } from "../documents/corrections";
import type { Manifest } from "../manifest/manifest";
import { MOST_CHARACTERS_IN_PLACE, type RunOptions } from "./facts";

/** More documents than this that are gone, and a run sweeps them. */
const MOST_GONE = 1_000;

/** What a run has to do. */
export type Plan =
  | { readonly kind: "none" }
  | { readonly kind: "whole" }
  | {
      readonly kind: "in-place";
      readonly changed: readonly CorpusFile[];
      readonly removed: readonly string[];
    };

/**
 * What must be done: everything where the last run was another corpus, version or engine, or where a correction for
 * all documents came or went; else what changed, or is corrected otherwise than it was.
 */
export async function toPlan(
  options: RunOptions,
  previous: Manifest,
  version: string,
  corpusFiles: CorpusFiles,
  changes: CorrectionChanges,
): Promise<Plan> {
  const last = previous.run;
  const isAnother = last?.corpus !== options.corpus || last.version !== version;
  if (
    options.full ||
    isAnother ||
    changes.isForAll ||
    last.generation !== (await readLiveGeneration(options))
  )
    return { kind: "whole" };
  const changed = corpusFiles.files.filter((file) => {
    const known = previous.files.get(file.path);
    if (known?.size !== file.size || known.mtimeMs !== file.mtimeMs) return true;
    return changes.documents.size > 0 && known.ids.some((id) => changes.documents.has(id));
  });
  const present = new Set(corpusFiles.files.map((file) => file.path));
  const removed = [...previous.files.keys()].filter((path) => !present.has(path));
  if (changed.length === 0 && removed.length === 0 && changes.rows.length === 0) return { kind: "none" };
  const size = changed.reduce((sum, file) => sum + file.size * 4, 0);
  const gone = [...previous.documents.values()].filter((row) => row.gone !== null).length;
  if (size > MOST_CHARACTERS_IN_PLACE || gone > MOST_GONE) return { kind: "whole" };
  return { kind: "in-place", changed, removed };
}

async function readLiveGeneration({ engine }: RunOptions): Promise<string> {
  try {
    return await readGeneration({ engine: openEngine({ url: engine.url, key: engine.searchKey }) });
  } catch (error) {
    if (error instanceof SearchUnavailable) return "";
    throw error;
  }
}
