import { randomUUID } from "node:crypto";
import { openPostingsBook } from "@/search/collection/postings";
import { openVocabularyBook } from "@/search/collection/vocabulary";
import { RunFailed } from "../corpus/errors";
import { openNameBook, toNameRows } from "../documents/name-book";
import { openDesk } from "../documents/process-documents";
import type { DocumentRow } from "../manifest/manifest";
import type { Generation } from "../publishing/publish";
import { toMark, withStories } from "../publishing/story-marks";
import { keepRun, type Run, toGeneration, toPublisher, toRunRow } from "./facts";
import type { RunSummary } from "./summary";
import { toSummary } from "./to-summary";

/**
 * Reads and tags everything, builds the next pair of indexes beside the live one, and swaps both in.
 *
 * @throws RunFailed when nothing could be published.
 */
export async function publishWhole(run: Run): Promise<RunSummary> {
  const names = openNameBook(run.targets, [], run.corrections.renamed);
  const vocabulary = openVocabularyBook();
  const postings = openPostingsBook(randomUUID());
  const desk = openDesk({ ...run, names, vocabulary, postings });
  let waited = 0;
  const clock = async (work: Promise<void>): Promise<void> => {
    const started = performance.now();
    await work;
    waited += performance.now() - started;
  };
  const build = await toPublisher(run).beginWhole();
  let generation: Generation;
  let documents: ReadonlyMap<string, DocumentRow>;
  try {
    for (const [index, source] of run.found.sources.entries()) {
      await desk.work(source, (document) => clock(build.add(document)));
      run.options.onProgress(index + 1, run.found.sources.length);
    }
    documents = withStories(desk.documents.values());
    generation = toGeneration(run, documents.values());
    const marks = [...documents.values()].filter((row) => row.story).map(toMark);
    await clock(build.publish(toNameRows(names, vocabulary, postings.rows()), generation, marks));
  } catch (error) {
    await build.abandon().catch(() => undefined);
    throw new RunFailed("Nothing was published; what was searchable before still is.", { cause: error });
  }
  const lost = [...run.before.documents.values()].filter(
    (row) => row.gone === null && !desk.documents.has(row.id),
  );
  const removedFiles = [...run.before.files.values()].filter((row) => !desk.files.has(row.path));
  const rows = [
    ...removedFiles.map((row) => ({ ...row, removed: true })),
    ...desk.files.values(),
    ...documents.values(),
    ...lost.map((row) => ({ ...row, gone: run.at })),
    ...run.changes.rows,
    toRunRow(run, generation),
  ];
  await keepRun(run, rows, null);
  return toSummary(run, "whole", generation, desk, lost, waited);
}
