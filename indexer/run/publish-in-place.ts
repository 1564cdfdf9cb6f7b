import { randomUUID } from "node:crypto";
import { openNodes } from "@/engine/cluster/open-nodes";
import { CARRIERS, type CarriersBook, openCarriersBook } from "@/search/collection/carriers";
import { openPostingsBook, type PostingsBook } from "@/search/collection/postings-book";
import { POSTINGS } from "@/search/collection/postings-row";
import type { IndexedDocument } from "@/search/document/indexed-document";
import type { RunTraces } from "@/search/document/touched-documents";
import { readLastOrder } from "@/search/meilisearch/read-name-rows";
import { RunFailed } from "../corpus/errors";
import { type NameBook, openNameBook, toNameRows } from "../documents/name-book";
import { openProcessor } from "../documents/process-documents";
import type { Processed, RowsInMemory } from "../documents/storer";
import { toStoryEntry } from "../documents/story-entry";
import type { DocumentRow, FileRow, ManifestRow } from "../manifest/manifest";
import { toSize } from "../publishing/engine-tasks";
import type { Generation } from "../publishing/generation";
import { toMark } from "../publishing/story-marks";
import { toGone, toLost, toUpserts } from "./changed-documents";
import { type ChangedWords, openWords } from "./changed-words";
import {
  followRun,
  MOST_CHARACTERS_IN_PLACE,
  type Run,
  toGeneration,
  toListingRow,
  toPublisher,
  toRunRow,
  withShared,
  writeBegun,
} from "./facts";
import { type RunIssues, toRunIssues } from "./issues";
import type { InPlace } from "./plan";
import { publishWhole } from "./publish-whole";
import { isCounted, removeWords, upsertedBefore } from "./recounted-words";
import { regroupStories } from "./regroup";
import type { RunSummary } from "./summary";
import { toSummary } from "./to-summary";

/**
 * Reads and tags what changed, and changes the live pair of indexes in place; as a whole where that is too much.
 *
 * @throws RunFailed when the change could not be published, or not all of it.
 */
export async function publishInPlace(run: Run, { changed, removed, reread }: InPlace): Promise<RunSummary> {
  const { options, previous } = run;
  const reader = { engine: openNodes({ nodes: options.engine.nodes, key: options.engine.searchKey }) };
  const name = randomUUID();
  const books = {
    names: openNameBook(run.targets, previous.findSpelling, run.corrections.renamed),
    postings: openPostingsBook(name, await readLastOrder(POSTINGS, reader)),
    carriers: openCarriersBook(name, await readLastOrder(CARRIERS, reader)),
    words: await openWords(name, reader),
  };
  const { vocabulary } = books.words;
  const { processed, processFiles, rereadFiles } = openProcessor(
    { ...run, ...books, words: vocabulary },
    { files: new Map<string, FileRow>(), documents: new Map<string, DocumentRow>() },
  );
  const documents: IndexedDocument[] = [];
  const take = async (document: IndexedDocument) => void documents.push(document);
  if (changed.length > 0) options.onProgress(0, changed.length);
  await processFiles(changed, take, () => options.onProgress(processed.files.size, changed.length));
  await rereadFiles(reread, take);
  if (documents.reduce((sum, document) => sum + toSize(document), 0) > MOST_CHARACTERS_IN_PLACE)
    return publishWhole(run);
  const lost = toLost(previous, processed, changed, removed);
  await removeWords(vocabulary, reader, [
    ...upsertedBefore(previous, processed),
    ...lost.filter(isCounted).map(({ id }) => id),
  ]);
  const started = performance.now();
  const generation = await publish(run, { processed, documents, lost, removed, books });
  const waited = performance.now() - started;
  await followRun(
    run,
    toTraces(
      processed,
      lost.map(({ id }) => id),
    ),
  );
  return toSummary(run, "in-place", generation, processed, lost.length, waited);
}

type Change = {
  readonly processed: Processed<RowsInMemory>;
  readonly documents: readonly IndexedDocument[];
  readonly lost: readonly DocumentRow[];
  readonly removed: readonly string[];
  readonly books: {
    readonly names: NameBook;
    readonly postings: PostingsBook;
    readonly carriers: CarriersBook;
    readonly words: ChangedWords;
  };
};

/** Writes down what changes, and publishes it as it is written down; what is written stands only once it is published. */
async function publish(run: Run, change: Change): Promise<Generation> {
  const { previous } = run;
  const { names, postings, carriers, words } = change.books;
  const lostIds = change.lost.map(({ id }) => id);
  const before = [...change.processed.documents.keys()].flatMap((id) => previous.documents.get(id) ?? []);
  const issues = toChangedIssues(run, change, before);
  names.putIssues(issues.changed);
  writeBegun(run);
  try {
    return await previous.change(async () => {
      previous.put(toRows(run, change));
      const now = [...change.processed.documents.values()];
      const { rows, shared } = regroupStories(previous, now, [...before, ...change.lost]);
      previous.put([...rows, ...shared, ...names.takeSpellings()]);
      const generation = toGeneration(run);
      const upserts = toUpserts(change.documents, new Map(rows.map((row) => [row.id, row])));
      await toPublisher(run).publishChanges({
        documents: [...upserts, ...change.lost.map((row) => toGone(row, run))],
        marks: rows.filter(({ id }) => !change.processed.documents.has(id)).map(toMark),
        respelling: issues.respelling,
        droppedNames: words.dropped,
        names: [
          ...toNameRows(
            names.takeEntries(),
            words.vocabulary,
            postings.rows(lostIds),
            carriers.rows(lostIds),
            words.change,
          ),
          ...shared.map(({ id, story }) => toStoryEntry(id, story)),
        ],
        generation,
      });
      previous.put([toRunRow(run, generation)]);
      return generation;
    });
  } catch (error) {
    throw new RunFailed(
      "The change was not published whole: some documents may be shown as they are now and others as they were, until the next run, which indexes everything anew.",
      { cause: error },
    );
  }
}

/** What the manifest has of a change, every document alone. */
function toRows(run: Run, { processed, lost, removed }: Change): readonly ManifestRow[] {
  const { previous, at, changes } = run;
  return [
    ...removed.flatMap((path) => previous.files.get(path) ?? []).map((row) => ({ ...row, removed: true })),
    ...withShared(processed),
    ...processed.documents.values(),
    ...lost.map((row) => ({ ...row, gone: at })),
    ...changes.rows,
    ...(run.hinted ? [] : [toListingRow(run)]),
  ];
}

/** What is to be published of issues; nothing where no document that changed has any. */
function toChangedIssues(
  { previous }: Run,
  { processed, documents, lost, books }: Change,
  before: readonly DocumentRow[],
) {
  const now = [...processed.documents.values()];
  if (![...now, ...before, ...lost].some(({ issues }) => issues !== undefined)) return NO_ISSUES;
  const last = new Map(Array.from(previous.listWithIssues(), (row) => [row.id, row] as const));
  const next = new Map(last);
  for (const { id } of lost) next.delete(id);
  for (const row of now) next.set(row.id, row);
  const written = new Set(documents.map(({ id }) => id));
  return toRunIssues(next, (id) => written.has(id), last, books.names);
}

const NO_ISSUES: RunIssues = { respelling: { ids: [], respell: () => ({}) }, changed: [] };

/** A document that was read closely and has the tags it had is found as it was found. */
function toTraces(
  { documents, reread, readOtherwise }: Processed<RowsInMemory>,
  lost: Iterable<string>,
): Omit<RunTraces, "before"> {
  const touched = [...documents.keys()].filter((id) => reread.get(id) !== false);
  return { touched: [...touched, ...lost], reread: [...readOtherwise] };
}
