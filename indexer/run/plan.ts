import { isSpreadOver } from "@/engine/cluster/is-spread-over";
import { listNodes } from "@/engine/cluster/list-nodes";
import { openNodes } from "@/engine/cluster/open-nodes";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { readGeneration, readSpread } from "@/search/meilisearch/read-names";
import type { CorpusFile } from "../corpus/corpus-file";
import type { ChangedFiles } from "../corpus/find-changed";
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
  const { options, previous, version, changes } = run;
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
  const { changed, removed } = run.hinted ? toOther(run.hinted, previous) : toChanged(run);
  const reread = run.hinted ? [] : await findReread(run, new Set(changed.map((file) => file.path)));
  if ([changed, removed, changes.rows, reread].every((some) => some.length === 0)) return { kind: "none" };
  const size = changed.reduce((sum, file) => sum + file.size * 4, 0);
  if (size > MOST_CHARACTERS_IN_PLACE || previous.countDocuments().gone > MOST_GONE) return { kind: "whole" };
  return { kind: "in-place", changed, removed, reread };
}

/** Something may be said to have changed, and be as it was. */
function toOther(
  { changed, removed }: ChangedFiles,
  { files }: Run["previous"],
): Pick<InPlace, "changed" | "removed"> {
  const isOther = ({ path, size, mtimeMs }: CorpusFile): boolean => {
    const known = files.get(path);
    return known?.size !== size || known.mtimeMs !== mtimeMs;
  };
  return { changed: changed.filter(isOther), removed };
}

/** Files that are other than they were, or hold documents that are corrected otherwise; and the paths of those that went. */
function toChanged({ previous, corpusFiles, changes }: Run): Pick<InPlace, "changed" | "removed"> {
  const left = new Map(corpusFiles.files.map((file) => [file.path, file]));
  const corrected = new Set([...changes.documents].flatMap((id) => previous.listHolders(id)));
  const removed: string[] = [];
  for (const [path, size, mtimeMs] of previous.listFiles()) {
    const file = left.get(path);
    if (file === undefined) removed.push(path);
    else if (file.size === size && file.mtimeMs === mtimeMs && !corrected.has(path)) left.delete(path);
  }
  return { changed: [...left.values()], removed };
}

/** The generation of the live index; none where its documents do not lie on these nodes alone, all of them of one generation. */
async function readLiveGeneration({
  engine: { nodes, searchKey, replicas = 1 },
}: RunOptions): Promise<string> {
  const access = { engine: openNodes({ nodes, key: searchKey }) };
  try {
    const [generation, spread] = await Promise.all([readGeneration(access), readSpread(access)]);
    if (!isSpreadOver(nodes, replicas, spread)) return "";
    return nodes.length === 1 || (await areWhole(nodes, searchKey)) ? generation : "";
  } catch (error) {
    if (error instanceof SearchUnavailable && error.reason === "not-indexed") return "";
    throw error;
  }
}

/** Whether each has the state that is searched. One may lack it and no document be missing, where others hold copies. */
async function areWhole(nodes: readonly string[], key: string): Promise<boolean> {
  return (await listNodes({ nodes, key })).every(({ state }) => state === "whole");
}
