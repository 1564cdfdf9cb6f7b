import { randomUUID } from "node:crypto";
import { openCarriersBook } from "@/search/collection/carriers";
import { openPostingsBook } from "@/search/collection/postings";
import { openVocabularyBook } from "@/search/collection/vocabulary";
import { RunFailed } from "../corpus/errors";
import { openNameBook, toNameRows } from "../documents/name-book";
import { openProcessor } from "../documents/process-documents";
import type { DocumentRow } from "../manifest/manifest";
import type { Generation } from "../publishing/publish";
import { toMark, withStories } from "../publishing/story-marks";
import { type Run, toGeneration, toPublisher, toRunRow, writeRun } from "./facts";
import { toRunIssues } from "./issues";
import type { RunSummary } from "./summary";
import { toSummary } from "./to-summary";

/** What was there before everything is built anew. */
const NOTHING: ReadonlyMap<string, DocumentRow> = new Map();

/**
 * Reads and tags everything, builds the next pair of indexes beside the live one, and swaps both in.
 *
 * @throws RunFailed when nothing could be published.
 */
export async function publishWhole(run: Run): Promise<RunSummary> {
  const names = openNameBook(run.targets, [], run.corrections.renamed);
  const vocabulary = openVocabularyBook();
  const postings = openPostingsBook(randomUUID());
  const carriers = openCarriersBook(randomUUID());
  const { tagger } = run.options.workers;
  const { processed, processFiles } = openProcessor({
    ...run,
    tagger,
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
  let generation: Generation;
  let documents: ReadonlyMap<string, DocumentRow>;
  try {
    const { files } = run.corpusFiles;
    const onFile = (): void => run.options.onProgress(processed.files.size, files.length);
    await processFiles(files, (document) => clock(build.add(document)), onFile);
    documents = withStories(processed.documents.values());
    generation = toGeneration(run, documents.values(), processed.files.values());
    const { respelling, changed } = toRunIssues(documents, new Set(documents.keys()), NOTHING, names);
    names.putIssues(changed);
    const marks = [...documents.values()].filter((row) => row.story).map(toMark);
    await clock(
      build.publish(
        toNameRows(names, vocabulary, postings.rows(), carriers.rows()),
        generation,
        marks,
        respelling,
      ),
    );
  } catch (error) {
    await build.abandon().catch(() => undefined);
    throw new RunFailed("Nothing was published; what was searchable before still is.", { cause: error });
  }
  const lost = [...run.previous.documents.values()].filter(
    (row) => row.gone === null && !processed.documents.has(row.id),
  );
  const removedFiles = [...run.previous.files.values()].filter((row) => !processed.files.has(row.path));
  const rows = [
    ...removedFiles.map((row) => ({ ...row, removed: true })),
    ...processed.files.values(),
    ...documents.values(),
    ...lost.map((row) => ({ ...row, gone: run.at })),
    ...run.changes.rows,
    toRunRow(run, generation),
  ];
  await writeRun(run, rows, { touched: null, reread: [...processed.readOtherwise] });
  return toSummary(run, "whole", generation, processed, lost, waited);
}
