import { randomUUID } from "node:crypto";
import { openCarriersBook } from "@/search/collection/carriers";
import { openPostingsBook } from "@/search/collection/postings-book";
import type { SharedStory } from "@/search/collection/shared-stories";
import { openVocabularyBook } from "@/search/collection/vocabulary-book";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { RunFailed } from "../corpus/errors";
import { listCorpusFiles } from "../corpus/find-files";
import { openNameBook, toNameRows } from "../documents/name-book";
import { openProcessor } from "../documents/process-documents";
import type { DocumentRow, SharedStoryRow } from "../manifest/manifest";
import type { Generation } from "../publishing/generation";
import { toSharedStories } from "../publishing/shared-stories";
import { toMark, withStories } from "../publishing/story-marks";
import { followRun, type Run, toGeneration, toListingRow, toPublisher, toRunRow, withShared } from "./facts";
import { toRunIssues } from "./issues";
import type { RunSummary } from "./summary";
import { toSummary } from "./to-summary";

/** A run that has gone through all of the corpus. */
async function withAllFiles(run: Run): Promise<Run> {
  if (run.hinted === null) return run;
  const { corpus, project, workers } = run.options;
  return { ...run, corpusFiles: await listCorpusFiles(corpus, project, workers.reader), hinted: null };
}

/** What was there before everything is built anew. */
const NOTHING: ReadonlyMap<string, DocumentRow> = new Map();

/**
 * Reads and tags everything, builds the next pair of indexes beside the live one, and swaps both in.
 *
 * @throws RunFailed when nothing could be published.
 */
export async function publishWhole(hinted: Run): Promise<RunSummary> {
  const run = await withAllFiles(hinted);
  const names = openNameBook(run.targets, undefined, run.corrections.renamed);
  const vocabulary = openVocabularyBook();
  const postings = openPostingsBook(randomUUID());
  const carriers = openCarriersBook(randomUUID());
  const { processed, processFiles } = openProcessor({
    ...run,
    names,
    vocabulary,
    postings,
    carriers,
  });
  let waited = 0;
  const clock = async (work: Promise<void>): Promise<void> => {
    const started = performance.now();
    await work;
    waited += performance.now() - started;
  };
  const build = await toPublisher(run).beginWhole(run.readings?.encoder.meaning.dimensions ?? null);
  const { previous } = run;
  let generation: Generation;
  let lost: readonly DocumentRow[] = [];
  try {
    const { files } = run.corpusFiles;
    const onFile = (): void => run.options.onProgress(processed.files.size, files.length);
    const take = async (document: IndexedDocument): Promise<void> => {
      await clock(build.add(document));
      for (const row of [...postings.takeFull(), ...carriers.takeFull()]) await clock(build.addName(row));
    };
    await processFiles(files, take, onFile);
    // From here on they have nothing to do, and what publishing takes is as much as they hold.
    await run.options.workers.release();
    const documents = withStories(processed.documents.values());
    const { respelling, changed } = toRunIssues(documents, new Set(documents.keys()), NOTHING, names);
    names.putIssues(changed);
    const known = [...previous.documents.values()].filter(({ id }) => !processed.documents.has(id));
    lost = known.filter(({ gone }) => gone === null);
    const corrections = run.corrections.inForce.map(
      (correction) => ({ kind: "correction", correction, removed: false }) as const,
    );
    generation = await previous.change(async () => {
      previous.put([...corrections, toListingRow(run)]);
      previous.put(withShared(processed));
      previous.put(documents.values());
      previous.put(known.map((row) => ({ ...row, gone: row.gone ?? run.at, swept: true })));
      previous.put(toSharedStories([...documents.values()]).map(toSharedRow));
      previous.put(Array.from(names.spellings(), ([key, name]) => ({ kind: "spelling", key, name })));
      const next = toGeneration(run);
      const marks = [...documents.values()].filter((row) => row.story).map(toMark);
      const rows = toNameRows(names, vocabulary, postings.rows(), carriers.rows());
      await clock(build.publish(rows, next, marks, respelling));
      previous.put([toRunRow(run, next)]);
      return next;
    }, "anew");
  } catch (error) {
    await build.abandon().catch(() => undefined);
    throw new RunFailed("Nothing was published; what was searchable before still is.", { cause: error });
  }
  run.tagStore.sweep();
  await followRun(run, { touched: null, reread: [...processed.readOtherwise] });
  return toSummary(run, "whole", generation, processed, lost, waited);
}

function toSharedRow(story: SharedStory): SharedStoryRow {
  return { kind: "shared-story", id: story.id, story };
}
