import { randomUUID } from "node:crypto";
import type { Target } from "@/search/document";
import { openEngine } from "@/search/engine";
import { SearchUnavailable } from "@/search/errors";
import type { IndexedDocument } from "@/search/indexed-document";
import {
  type CorrectionChanges,
  type Corrections,
  readCorrections,
  toCorrectionChanges,
  toIndexedCorrections,
  toUnmatched,
} from "./corrections";
import { type Desk, openDesk } from "./desk";
import { RunFailed } from "./errors";
import {
  appendToManifest,
  type DocumentRow,
  type Manifest,
  type ManifestRow,
  readManifest,
} from "./manifest";
import { openNameBook } from "./names";
import { type Generation, openPublisher, type Publisher, toSize } from "./publish";
import { findSources } from "./reading/sources";
import type { Source, Sources } from "./source";
import type { RunProblem, RunSummary } from "./summary";
import { readTargets } from "./targets";
import { readVersion } from "./version";

/** What a run needs to know. */
export type RunOptions = {
  readonly corpus: string;
  readonly data: string;
  /** Where Parallax itself lies, for its packages and its version. */
  readonly project: string;
  readonly engine: { readonly url: string; readonly searchKey: string; readonly indexingKey: string };
  /** Read and publish everything anew. */
  readonly full: boolean;
  readonly now: () => Date;
  /** Told after each source: how many of how many are done. */
  readonly onProgress: (done: number, of: number) => void;
};

/** Larger changes than this are published as a whole; one task of the engine takes 100 MB. */
const MOST_CHARACTERS_IN_PLACE = 60_000_000;
const MOST_GONE = 1_000;

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

type Run = {
  readonly options: RunOptions;
  readonly targets: readonly Target[];
  readonly found: Sources;
  readonly before: Manifest;
  readonly version: string;
  readonly corrections: Corrections;
  readonly changes: CorrectionChanges;
  readonly started: number;
  readonly at: string;
};

type Plan =
  | { readonly kind: "none" }
  | { readonly kind: "whole" }
  | { readonly kind: "in-place"; readonly changed: readonly Source[]; readonly removed: readonly string[] };

/**
 * What must be done: everything where the last run was another corpus, version or engine, or where a correction for
 * all documents came or went; else what changed, or is corrected otherwise than it was.
 */
async function toPlan(
  options: RunOptions,
  before: Manifest,
  version: string,
  found: Sources,
  changes: CorrectionChanges,
): Promise<Plan> {
  const last = before.run;
  const isAnother = last?.corpus !== options.corpus || last.version !== version;
  if (
    options.full ||
    isAnother ||
    changes.isForAll ||
    last.generation !== (await readLiveGeneration(options))
  )
    return { kind: "whole" };
  const changed = found.sources.filter((source) => {
    const known = before.files.get(source.path);
    if (known?.size !== source.size || known.mtimeMs !== source.mtimeMs) return true;
    return changes.documents.size > 0 && known.ids.some((id) => changes.documents.has(id));
  });
  const present = new Set(found.sources.map((source) => source.path));
  const removed = [...before.files.keys()].filter((path) => !present.has(path));
  if (changed.length === 0 && removed.length === 0 && changes.rows.length === 0) return { kind: "none" };
  const size = changed.reduce((sum, source) => sum + source.size * 4, 0);
  const gone = [...before.documents.values()].filter((row) => row.gone !== null).length;
  if (size > MOST_CHARACTERS_IN_PLACE || gone > MOST_GONE) return { kind: "whole" };
  return { kind: "in-place", changed, removed };
}

async function readLiveGeneration({ engine }: RunOptions): Promise<string> {
  try {
    return await openEngine({ url: engine.url, key: engine.searchKey }).readGeneration();
  } catch (error) {
    if (error instanceof SearchUnavailable) return "";
    throw error;
  }
}

/** The state that a run which finds nothing new leaves as it is. */
function toUnchanged({ before, corrections }: Run): Generation {
  return {
    name: before.run?.generation ?? "",
    corrections: toIndexedCorrections(corrections.inForce, before.documents.values()),
  };
}

function toPublisher({ options }: Run): Publisher {
  return openPublisher({ url: options.engine.url, key: options.engine.indexingKey });
}

async function publishWhole(run: Run): Promise<RunSummary> {
  const names = openNameBook(run.targets, [], run.corrections.renamed);
  const desk = openDesk({ ...run, names });
  let waited = 0;
  const clock = async (work: Promise<void>): Promise<void> => {
    const started = performance.now();
    await work;
    waited += performance.now() - started;
  };
  const build = await toPublisher(run).beginWhole();
  let generation: Generation;
  try {
    for (const [index, source] of run.found.sources.entries()) {
      await desk.work(source, (document) => clock(build.add(document)));
      run.options.onProgress(index + 1, run.found.sources.length);
    }
    generation = toGeneration(run, desk.documents.values());
    await clock(build.publish(names.entries(), generation));
  } catch (error) {
    await build.abandon().catch(() => undefined);
    throw new RunFailed("Nothing was published; what was searchable before still is.", { cause: error });
  }
  const lost = [...run.before.documents.values()].filter(
    (row) => row.gone === null && !desk.documents.has(row.id),
  );
  const removedFiles = [...run.before.files.values()].filter((row) => !desk.files.has(row.path));
  await appendToManifest(run.options.data, [
    ...removedFiles.map((row) => ({ ...row, removed: true })),
    ...desk.files.values(),
    ...desk.documents.values(),
    ...lost.map((row) => ({ ...row, gone: run.at })),
    ...run.changes.rows,
    toRunRow(run, generation),
  ]);
  return toSummary(run, "whole", generation, desk, lost, waited);
}

async function publishInPlace(
  run: Run,
  changed: readonly Source[],
  removed: readonly string[],
): Promise<RunSummary> {
  const { options, before } = run;
  const live = await openEngine({ url: options.engine.url, key: options.engine.searchKey }).readNames("");
  const names = openNameBook(
    run.targets,
    live.entries.map((entry) => entry.name),
    run.corrections.renamed,
  );
  const desk = openDesk({ ...run, names });
  const documents: IndexedDocument[] = [];
  for (const [index, source] of changed.entries()) {
    await desk.work(source, async (document) => void documents.push(document));
    options.onProgress(index + 1, changed.length);
  }
  if (documents.reduce((sum, document) => sum + toSize(document), 0) > MOST_CHARACTERS_IN_PLACE)
    return publishWhole(run);
  const lost = toLost(before, desk, changed, removed);
  const lostIds = new Set(lost.map((row) => row.id));
  const kept = [...before.documents, ...desk.documents].filter(([id]) => !lostIds.has(id));
  const generation = toGeneration(run, new Map(kept).values());
  const started = performance.now();
  const upserts = new Map(documents.map((document) => [document.id, document]));
  try {
    await toPublisher(run).publishChanges({
      documents: [...upserts.values(), ...lost.map((row) => ({ id: row.id, gone: true }) as const)],
      names: names.entries(),
      generation,
    });
  } catch (error) {
    throw new RunFailed("The change was not published; what was searchable before still is.", {
      cause: error,
    });
  }
  await appendToManifest(options.data, [
    ...removed.flatMap((path) => before.files.get(path) ?? []).map((row) => ({ ...row, removed: true })),
    ...desk.files.values(),
    ...desk.documents.values(),
    ...lost.map((row) => ({ ...row, gone: run.at })),
    ...run.changes.rows,
    toRunRow(run, generation),
  ]);
  return toSummary(run, "in-place", generation, desk, lost, performance.now() - started);
}

/** Documents that changed or removed files no longer hold, unless another file holds them now. */
function toLost(
  before: Manifest,
  desk: Desk,
  changed: readonly Source[],
  removed: readonly string[],
): DocumentRow[] {
  const touched = new Set([...changed.map((source) => source.path), ...removed]);
  const held = new Set(
    [...before.files.values()].filter((row) => !touched.has(row.path)).flatMap((row) => row.ids),
  );
  return [...touched]
    .flatMap((path) => before.files.get(path)?.ids ?? [])
    .filter((id) => !desk.documents.has(id) && !held.has(id))
    .flatMap((id) => before.documents.get(id) ?? [])
    .filter((row) => row.gone === null);
}

/** A new state of the index, with what it has taken up of the corrections. */
function toGeneration({ corrections }: Run, documents: Iterable<DocumentRow>): Generation {
  return { name: randomUUID(), corrections: toIndexedCorrections(corrections.inForce, documents) };
}

function toRunRow(run: Run, { name }: Generation): ManifestRow {
  return { kind: "run", corpus: run.options.corpus, version: run.version, generation: name, at: run.at };
}

function toSummary(
  run: Run,
  published: RunSummary["published"],
  generation: Generation,
  desk: Desk | null,
  lost: readonly DocumentRow[],
  waited: number,
): RunSummary {
  const kept =
    published === "whole" ? [] : [...run.before.documents.values()].filter((row) => row.gone === null);
  const ids = new Set([...kept.map((row) => row.id), ...(desk?.documents.keys() ?? [])]);
  for (const row of lost) ids.delete(row.id);
  const present = new Set(run.found.sources.map((source) => source.path));
  const untouched = [...run.before.files.values()].filter(
    (row) => present.has(row.path) && !desk?.files.has(row.path),
  );
  const known = untouched.flatMap((row) =>
    row.problems.map((problem): RunProblem => ({ path: row.path, ...problem })),
  );
  return {
    corpus: run.options.corpus,
    generation: generation.name,
    published,
    documents: ids.size,
    added: desk?.added ?? 0,
    changed: desk?.changed ?? 0,
    retagged: desk?.retagged ?? 0,
    removed: lost.length,
    unchangedFiles: untouched.length,
    ignoredFiles: run.found.ignored,
    problems: [...run.corrections.problems, ...run.found.problems, ...known, ...(desk?.problems ?? [])],
    unmatchedCorrections: toUnmatched(run.corrections, generation.corrections, (id) => ids.has(id)),
    notes: run.found.notes,
    words: desk?.words ?? 0,
    seconds: {
      reading: desk?.seconds.reading ?? 0,
      tagging: desk?.seconds.tagging ?? 0,
      engine: waited / 1000,
      total: (performance.now() - run.started) / 1000,
    },
  };
}
