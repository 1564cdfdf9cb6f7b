import { NAME_SETTINGS, toDocumentSettings } from "@/search/meilisearch/index-settings";
import { openReadings, type Readings } from "../close-reading/readings";
import { findChangedFiles } from "../corpus/find-changed";
import { listCorpusFiles } from "../corpus/find-files";
import { readTargets } from "../corpus/targets";
import { readThresholds } from "../corpus/thresholds";
import { readCorrections, toCorrectionChanges } from "../documents/corrections";
import { toStoredTagger } from "../documents/stored-tagger";
import { openTagStore } from "../documents/tag-store";
import { openTagsKey } from "../documents/tags-key";
import type { WritableManifest } from "../manifest/manifest";
import { mendManifest, openWritableManifest } from "../manifest/open-manifest";
import type { Generation } from "../publishing/generation";
import { type Run, type RunOptions, toGeneration } from "./facts";
import { toPlan } from "./plan";
import { publishInPlace } from "./publish-in-place";
import { publishWhole } from "./publish-whole";
import type { RunSummary } from "./summary";
import { openVersions, type Versions } from "./tagging-version";
import { toSummary } from "./to-summary";

/**
 * One indexing run: finds what changed in the corpus since the last, tags it, publishes it.
 *
 * @throws RunFailed when nothing could be published; the live index is then as it was.
 */
export async function runIndexing(options: RunOptions): Promise<RunSummary> {
  try {
    return await runOver(options);
  } catch (error) {
    if (!(await mendManifest(options.data, error))) throw error;
    return runOver(options);
  }
}

/** By project, for all runs of this process. */
const versionsOf = new Map<string, Versions>();

function toVersions(project: string): Versions {
  const versions = versionsOf.get(project) ?? openVersions(project);
  versionsOf.set(project, versions);
  return versions;
}

async function runOver(options: RunOptions): Promise<RunSummary> {
  const started = performance.now();
  const targets = await readTargets(options.corpus, options.project);
  const thresholds = await readThresholds(options.corpus, options.data);
  const encoder = options.closeEncoder ?? null;
  const settings = [toDocumentSettings(encoder?.meaning.dimensions ?? null), NAME_SETTINGS];
  const versions = toVersions(options.project);
  const version = await versions.readVersion([targets, thresholds, ...settings], encoder);
  const corrections = await readCorrections(options.corpus, options.data);
  const at = options.now().toISOString();
  const notes: string[] = [];
  const previous = await openWritableManifest(options.data);
  const say = (line: string): void => void notes.push(line);
  const tagStore = await openTagStore(options.data, say);
  let readings: Readings | null = null;
  try {
    const changes = toCorrectionChanges(corrections, previous);
    const found = await findFiles(options, previous, changes.rows.length > 0);
    notes.push(...found.corpusFiles.notes);
    readings = await openReadings(options.data, encoder, say);
    const toKey = openTagsKey(await versions.readTagsVersion(), encoder?.version ?? null);
    const tagger = toStoredTagger(options.workers.tagger, tagStore, toKey);
    const known = { options, targets, thresholds, ...found, previous, version, corrections, changes };
    return await publish({ ...known, readings, tagger, tagStore, notes, started, at });
  } finally {
    readings?.close();
    await tagStore.close();
    previous.close();
  }
}

/** What changed at the paths that are said to have changed, if that tells all; else all of the corpus. */
async function findFiles(
  { corpus, project, workers, changedPaths = null, full }: RunOptions,
  previous: WritableManifest,
  isCorrected: boolean,
): Promise<Pick<Run, "corpusFiles" | "hinted">> {
  const listing = changedPaths === null || full || isCorrected ? null : previous.readListing();
  const known = { ...previous, has: previous.files.has };
  const hinted =
    listing && changedPaths && previous.run?.corpus === corpus
      ? await findChangedFiles(corpus, changedPaths, known, workers.reader)
      : null;
  if (hinted === null || listing === null)
    return { corpusFiles: await listCorpusFiles(corpus, project, workers.reader), hinted: null };
  const { problems } = listing;
  const ignoredIn = new Map(listing.ignoredIn);
  const ignored = [...ignoredIn.values()].reduce((sum, count) => sum + count, 0);
  return { corpusFiles: { files: [], ignored, ignoredIn, notes: [], problems }, hinted };
}

async function publish(run: Run): Promise<RunSummary> {
  const plan = await toPlan(run);
  if (plan.kind === "none") return toSummary(run, "none", toUnchanged(run), null, 0, 0);
  return plan.kind === "whole" ? publishWhole(run) : publishInPlace(run, plan);
}

/** The state that a run which finds nothing new leaves as it is. */
function toUnchanged(run: Run): Generation {
  return {
    ...toGeneration(run),
    name: run.previous.run?.generation ?? "",
  };
}
