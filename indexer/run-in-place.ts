import { openEngine } from "@/search/engine";
import type { IndexedDocument } from "@/search/indexed-document";
import { type Desk, openDesk } from "./desk";
import { toSize } from "./engine-tasks";
import { RunFailed } from "./errors";
import { appendToManifest, type DocumentRow, type Manifest } from "./manifest";
import { openNameBook } from "./names";
import { MOST_CHARACTERS_IN_PLACE, type Run, toGeneration, toPublisher, toRunRow } from "./run-facts";
import { toSummary } from "./run-summary";
import { publishWhole } from "./run-whole";
import type { Source } from "./source";
import { toMark, toRetold, withStories } from "./stories/marks";
import type { RunSummary } from "./summary";

/**
 * Reads and tags what changed, and changes the live pair of indexes in place; as a whole where that is too much.
 *
 * @throws RunFailed when the change could not be published.
 */
export async function publishInPlace(
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
  const rows = withStories(new Map(kept).values());
  const retold = toRetold(before.documents, rows).filter((row) => !desk.documents.has(row.id));
  const generation = toGeneration(run, rows.values());
  const started = performance.now();
  const upserts = new Map(documents.map((document) => [document.id, toMarked(document, rows)]));
  try {
    await toPublisher(run).publishChanges({
      documents: [...upserts.values(), ...lost.map((row) => ({ id: row.id, gone: true }) as const)],
      marks: retold.map(toMark),
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
    ...[...desk.documents.values()].map((row) => rows.get(row.id) ?? row),
    ...retold,
    ...lost.map((row) => ({ ...row, gone: run.at })),
    ...run.changes.rows,
    toRunRow(run, generation),
  ]);
  return toSummary(run, "in-place", generation, desk, lost, performance.now() - started);
}

function toMarked(document: IndexedDocument, rows: ReadonlyMap<string, DocumentRow>): IndexedDocument {
  const row = rows.get(document.id);
  return row === undefined ? document : { ...document, ...toMark(row) };
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
