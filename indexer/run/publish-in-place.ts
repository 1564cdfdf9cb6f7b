import { randomUUID } from "node:crypto";
import { CARRIERS, openCarriersBook } from "@/search/collection/carriers";
import { openPostingsBook, POSTINGS } from "@/search/collection/postings";
import { openVocabularyBook, type VocabularyBook } from "@/search/collection/vocabulary";
import { inBatches } from "@/search/document/in-batches";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toWholeText } from "@/search/document/text-parts";
import type { RunTraces } from "@/search/document/touched-documents";
import { openEngine } from "@/search/meilisearch/engine";
import { readStoredTexts } from "@/search/meilisearch/read-documents";
import { readCollectionWords, readLastOrder } from "@/search/meilisearch/read-name-rows";
import { readNames } from "@/search/meilisearch/read-names";
import type { Access } from "@/search/meilisearch/requests";
import { toWords } from "@/search/text/words";
import type { CorpusFile } from "../corpus/corpus-file";
import { RunFailed } from "../corpus/errors";
import { openNameBook, toNameRows } from "../documents/name-book";
import { openProcessor } from "../documents/process-documents";
import type { Processed } from "../documents/storer";
import type { DocumentRow, Manifest } from "../manifest/manifest";
import { toSize } from "../publishing/engine-tasks";
import { toChangedStories, toMark, withStories } from "../publishing/story-marks";
import {
  MOST_CHARACTERS_IN_PLACE,
  type Run,
  toGeneration,
  toPublisher,
  toRunRow,
  writeBegun,
  writeRun,
} from "./facts";
import { toRunIssues } from "./issues";
import type { InPlace } from "./plan";
import { publishWhole } from "./publish-whole";
import type { RunSummary } from "./summary";
import { toSummary } from "./to-summary";

/** So many documents are read back at once. */
const READ_AT_ONCE = 200;

/**
 * Reads and tags what changed, and changes the live pair of indexes in place; as a whole where that is too much.
 *
 * @throws RunFailed when the change could not be published.
 */
export async function publishInPlace(run: Run, { changed, removed, reread }: InPlace): Promise<RunSummary> {
  const { options, previous } = run;
  const reader = { engine: openEngine({ url: options.engine.url, key: options.engine.searchKey }) };
  const live = await readNames("", null, reader);
  const names = openNameBook(
    run.targets,
    live.entries.filter(({ isIssue }) => !isIssue).map(({ name }) => name),
    run.corrections.renamed,
  );
  const vocabulary = openVocabularyBook(live.vocabulary, await readCollectionWords(null, reader));
  const postings = openPostingsBook(randomUUID(), await readLastOrder(POSTINGS, reader));
  const carriers = openCarriersBook(randomUUID(), await readLastOrder(CARRIERS, reader));
  const { tagger } = options.workers;
  const { processed, processFiles, rereadFiles } = openProcessor({
    ...run,
    tagger,
    names,
    vocabulary,
    postings,
    carriers,
  });
  const documents: IndexedDocument[] = [];
  const take = async (document: IndexedDocument) => void documents.push(document);
  await processFiles(changed, take, () => options.onProgress(processed.files.size, changed.length));
  await rereadFiles(reread, take);
  if (documents.reduce((sum, document) => sum + toSize(document), 0) > MOST_CHARACTERS_IN_PLACE)
    return publishWhole(run);
  const lost = toLost(previous, processed, changed, removed);
  const lostIds = new Set(lost.map((row) => row.id));
  await removeWords(vocabulary, reader, [
    ...upsertedBefore(previous, processed),
    ...lost.filter(isCounted).map(({ id }) => id),
  ]);
  const present = [...previous.documents, ...processed.documents].filter(([id]) => !lostIds.has(id));
  const rows = withStories(new Map(present).values());
  const regrouped = toChangedStories(previous.documents, rows).filter(
    (row) => !processed.documents.has(row.id),
  );
  const written = new Set(documents.map(({ id }) => id));
  const { respelling, changed: issues } = toRunIssues(rows, written, previous.documents, names);
  names.putIssues(issues);
  const left = [...previous.files.values()].filter(({ path }) => !removed.includes(path));
  const files = new Map([...left.map((row) => [row.path, row] as const), ...processed.files]);
  const generation = toGeneration(run, rows.values(), files.values());
  const started = performance.now();
  const upserts = new Map(documents.map((document) => [document.id, toMarked(document, rows)]));
  writeBegun(run);
  try {
    await toPublisher(run).publishChanges({
      documents: [...upserts.values(), ...lost.map((row) => toGone(row, run))],
      marks: regrouped.map(toMark),
      respelling,
      names: toNameRows(names, vocabulary, postings.rows([...lostIds]), carriers.rows([...lostIds])),
      generation,
    });
  } catch (error) {
    throw new RunFailed("The change was not published; what was searchable before still is.", {
      cause: error,
    });
  }
  const rowsToWrite = [
    ...removed.flatMap((path) => previous.files.get(path) ?? []).map((row) => ({ ...row, removed: true })),
    ...processed.files.values(),
    ...[...processed.documents.values()].map((row) => rows.get(row.id) ?? row),
    ...regrouped,
    ...lost.map((row) => ({ ...row, gone: run.at })),
    ...run.changes.rows,
    toRunRow(run, generation),
  ];
  await writeRun(run, rowsToWrite, toTraces(processed, lostIds));
  return toSummary(run, "in-place", generation, processed, lost, performance.now() - started);
}

/** Processed documents that stand in the live index already, with other words or maybe so. */
function upsertedBefore(previous: Manifest, processed: Processed): string[] {
  return [...processed.documents.keys()].filter(
    (id) => isCounted(previous.documents.get(id)) && !processed.reread.has(id),
  );
}

/** Whether the words of a document are in the live index: not of one that is gone, or in another. */
function isCounted(row: DocumentRow | undefined): boolean {
  return row?.gone === null && row.within === undefined;
}

/** A document that was read closely and has the tags it had is found as it was found. */
function toTraces(
  { documents, reread, readOtherwise }: Processed,
  lost: Iterable<string>,
): Omit<RunTraces, "before"> {
  const touched = [...documents.keys()].filter((id) => reread.get(id) !== false);
  return { touched: [...touched, ...lost], reread: [...readOtherwise] };
}

/** Takes back the words of documents as the live index holds them. */
async function removeWords(
  vocabulary: VocabularyBook,
  reader: Access,
  ids: readonly string[],
): Promise<void> {
  for (const batch of inBatches(ids, READ_AT_ONCE))
    for (const { title, text, collection } of await readStoredTexts(batch, reader))
      vocabulary.remove([...toWords(title), ...toWords(toWholeText(text))], collection);
}

/** Where the index has a place for vectors, each document must say that it has none. */
function toGone({ id }: DocumentRow, { readings }: Run) {
  return {
    id,
    gone: true,
    within: false,
    ...(readings === null ? {} : { _vectors: { meaning: null } }),
  } as const;
}

function toMarked(document: IndexedDocument, rows: ReadonlyMap<string, DocumentRow>): IndexedDocument {
  const row = rows.get(document.id);
  return row === undefined ? document : { ...document, ...toMark(row) };
}

/** Documents that changed or removed files no longer hold, unless another file holds them now. */
function toLost(
  previous: Manifest,
  processed: Processed,
  changed: readonly CorpusFile[],
  removed: readonly string[],
): DocumentRow[] {
  const touched = new Set([...changed.map((file) => file.path), ...removed]);
  const held = new Set(
    [...previous.files.values()].filter((row) => !touched.has(row.path)).flatMap((row) => row.ids),
  );
  return [...touched]
    .flatMap((path) => previous.files.get(path)?.ids ?? [])
    .filter((id) => !processed.documents.has(id) && !held.has(id))
    .flatMap((id) => previous.documents.get(id) ?? [])
    .filter((row) => row.gone === null);
}
