import { readCorrections, toCorrectionChanges, toIndexedCorrections } from "./corrections";
import { readManifest } from "./manifest";
import type { Generation } from "./publish";
import { findSources } from "./reading/sources";
import type { Run, RunOptions } from "./run-facts";
import { publishInPlace } from "./run-in-place";
import { toPlan } from "./run-plan";
import { toSummary } from "./run-summary";
import { publishWhole } from "./run-whole";
import type { RunSummary } from "./summary";
import { readTargets } from "./targets";
import { readVersion } from "./version";

/**
 * One indexing run: finds what changed in the corpus since the last, tags it, publishes it.
 *
 * @throws RunFailed when nothing could be published; the live index is then as it was.
 */
export async function runIndexing(options: RunOptions): Promise<RunSummary> {
  const started = performance.now();
  const targets = await readTargets(options.corpus, options.project);
  const found = await findSources(options.corpus, options.project);
  const before = await readManifest(options.data);
  const version = await readVersion(options.project, targets);
  const corrections = await readCorrections(options.corpus, options.data);
  const changes = toCorrectionChanges(corrections, before);
  const plan = await toPlan(options, before, version, found, changes);
  const at = options.now().toISOString();
  const run: Run = { options, targets, found, before, version, corrections, changes, started, at };
  if (plan.kind === "none") return toSummary(run, "none", toUnchanged(run), null, [], 0);
  return plan.kind === "whole" ? publishWhole(run) : publishInPlace(run, plan.changed, plan.removed);
}

/** The state that a run which finds nothing new leaves as it is. */
function toUnchanged({ before, corrections }: Run): Generation {
  return {
    name: before.run?.generation ?? "",
    corrections: toIndexedCorrections(corrections.inForce, before.documents.values()),
  };
}
