import { openEngine } from "@/search/meilisearch/engine";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { CorpusFile } from "../corpus/corpus-file";
import type { RereadFile } from "../documents/process-documents";
import { MOST_CHARACTERS_IN_PLACE, type Run, type RunOptions, toPublisher } from "./facts";
import { findReread } from "./reread";

/** More documents than this that are gone, and a run sweeps them. */
const MOST_GONE = 1_000;

/** What a run has to do. */
export type Plan = { readonly kind: "none" } | { readonly kind: "whole" } | InPlace;

/** What a run changes of the live index. */
export type InPlace = {
  readonly kind: "in-place";
  readonly changed: readonly CorpusFile[];
  readonly removed: readonly string[];
  /** Files that are as they were, with those of their documents that were read closely since. */
  readonly reread: readonly RereadFile[];
};

/**
 * What must be done: everything where the last run was another corpus, version or engine, or where a correction for
 * all documents came or went; else what changed, is corrected otherwise than it was, or was read closely since.
 */
export async function toPlan(run: Run): Promise<Plan> {
  const { options, previous, version, corpusFiles, changes } = run;
  await toPublisher(run).waitForSwaps();
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
  const reread = await findReread(run, new Set(changed.map((file) => file.path)));
  if ([changed, removed, changes.rows, reread].every((some) => some.length === 0)) return { kind: "none" };
  const size = changed.reduce((sum, file) => sum + file.size * 4, 0);
  const gone = [...previous.documents.values()].filter((row) => row.gone !== null).length;
  if (size > MOST_CHARACTERS_IN_PLACE || gone > MOST_GONE) return { kind: "whole" };
  return { kind: "in-place", changed, removed, reread };
}

async function readLiveGeneration({ engine }: RunOptions): Promise<string> {
  try {
    return await readGeneration({ engine: openEngine({ url: engine.url, key: engine.searchKey }) });
  } catch (error) {
    if (error instanceof SearchUnavailable && error.reason === "not-indexed") return "";
    throw error;
  }
}
