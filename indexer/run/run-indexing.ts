import { NAME_SETTINGS, toDocumentSettings } from "@/search/meilisearch/index-settings";
import { listCorpusFiles } from "../corpus/find-files";
import { readTargets } from "../corpus/targets";
import { readCorrections, toCorrectionChanges, toIndexedCorrections } from "../documents/corrections";
import { readManifest } from "../manifest/manifest";
import type { Generation } from "../publishing/publish";
import type { Run, RunOptions } from "./facts";
import { toPlan } from "./plan";
import { publishInPlace } from "./publish-in-place";
import { publishWhole } from "./publish-whole";
import type { RunSummary } from "./summary";
import { readVersion } from "./tagging-version";
import { toSummary } from "./to-summary";

/**
 * One indexing run: finds what changed in the corpus since the last, tags it, publishes it.
 *
 * @throws RunFailed when nothing could be published; the live index is then as it was.
 */
export async function runIndexing(options: RunOptions): Promise<RunSummary> {
  const started = performance.now();
  const targets = await readTargets(options.corpus, options.project);
  const corpusFiles = await listCorpusFiles(options.corpus, options.project);
  const previous = await readManifest(options.data);
  const version = await readVersion(options.project, [targets, toDocumentSettings(null), NAME_SETTINGS]);
  const corrections = await readCorrections(options.corpus, options.data);
  const changes = toCorrectionChanges(corrections, previous);
  const plan = await toPlan(options, previous, version, corpusFiles, changes);
  const at = options.now().toISOString();
  const run: Run = { options, targets, corpusFiles, previous, version, corrections, changes, started, at };
  if (plan.kind === "none") return toSummary(run, "none", toUnchanged(run), null, [], 0);
  return plan.kind === "whole" ? publishWhole(run) : publishInPlace(run, plan.changed, plan.removed);
}

/** The state that a run which finds nothing new leaves as it is. */
function toUnchanged({ previous, corrections }: Run): Generation {
  return {
    name: previous.run?.generation ?? "",
    corrections: toIndexedCorrections(corrections.inForce, previous.documents.values()),
  };
}
