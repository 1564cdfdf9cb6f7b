import { randomUUID } from "node:crypto";
import { openCarriersBook } from "@/search/collection/carriers";
import type { NameRow } from "@/search/collection/names";
import { openPostingsBook } from "@/search/collection/postings-book";
import type { SharedStory } from "@/search/collection/shared-stories";
import { openWordsBook } from "@/search/collection/words-book";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { RunFailed } from "../corpus/errors";
import { listCorpusFiles } from "../corpus/find-files";
import { openNameBook } from "../documents/name-book";
import { openProcessor } from "../documents/process-documents";
import type { Processed } from "../documents/storer";
import { toStoryEntry } from "../documents/story-entry";
import { openWrittenRows } from "../manifest/growing-rows";
import type { DocumentRow, ManifestRow, Rows, WritableManifest } from "../manifest/manifest";
import { withManifest } from "../manifest/open-manifest";
import type { Generation } from "../publishing/generation";
import type { WholeBuild } from "../publishing/publisher";
import { type Member, toSharedStory } from "../publishing/shared-stories";
import type { StoryMark } from "../publishing/story-marks";
import { toStories } from "../stories/group-stories";
import { followRun, type Run, toGeneration, toListingRow, toPublisher, toRunRow } from "./facts";
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
const NOTHING: Pick<Rows<DocumentRow>, "values"> = new Map();

/** What a whole run has made, and how long it waited for the engine for it; milliseconds. */
type Whole = {
  readonly generation: Generation;
  readonly processed: Processed;
  readonly removed: number;
  readonly waited: number;
};

/**
 * Reads and tags everything, builds the next pair of indexes beside the live one, and swaps both in. Rows are written to the
 * manifest as they come, where nobody sees them before all is published: what a run holds in memory has a bound.
 *
 * @throws RunFailed when nothing could be published.
 */
export async function publishWhole(hinted: Run): Promise<RunSummary> {
  const run = await withAllFiles(hinted);
  const { previous, options } = run;
  const build = await toPublisher(run).beginWhole(run.readings?.encoder.meaning.dimensions ?? null);
  let whole: Whole;
  try {
    whole = await withManifest(options.data, ({ documents }) =>
      previous.change(() => publishAll(run, build, documents), "anew"),
    );
  } catch (error) {
    await build.abandon().catch(() => undefined);
    throw new RunFailed("Nothing was published; what was searchable before still is.", { cause: error });
  }
  const { generation, processed, removed, waited } = whole;
  run.tagStore.sweep();
  await followRun(run, { touched: null, reread: [...processed.readOtherwise] });
  return toSummary(run, "whole", generation, processed, removed, waited);
}

/** `before` are the documents of the last run. */
async function publishAll(run: Run, build: WholeBuild, before: Rows<DocumentRow>): Promise<Whole> {
  const { previous, options } = run;
  const { files } = run.corpusFiles;
  const names = openNameBook(run.targets, previous.findSpelling, run.corrections.renamed);
  const books = { names, words: openWordsBook(), ...openPlacesBooks() };
  const rows = openWrittenRows(previous);
  const { processed, processFiles } = openProcessor(
    { ...run, ...books, previous: { ...previous, documents: before } },
    { files: rows.files, documents: rows.documents },
  );
  let waited = 0;
  const clock = async (work: Promise<void>): Promise<void> => {
    const started = performance.now();
    await work;
    waited += performance.now() - started;
  };
  const take = async (document: IndexedDocument): Promise<void> => {
    await clock(build.add(document));
    previous.put(names.takeSpellings());
    for (const row of toFullRows(books)) await clock(build.addName(row));
  };
  await processFiles(files, take, () => options.onProgress(processed.files.size, files.length));
  // From here on they have nothing to do, and what publishing takes is as much as they hold.
  await options.workers.release();
  rows.end();
  const marks = putStories(previous);
  const removed = putGone(run, before);
  const corrections = run.corrections.inForce.map(
    (correction) => ({ kind: "correction", correction, removed: false }) as const,
  );
  const mixed = Array.from(previous.listMixedFiles(), (row) => ({ ...row, isShared: true }) as const);
  previous.put([...corrections, toListingRow(run), ...mixed]);
  const withIssues = { values: previous.listWithIssues };
  const { respelling, changed } = toRunIssues(withIssues, () => true, NOTHING, names);
  names.putIssues(changed);
  const generation = toGeneration(run);
  await clock(build.publish(toLastRows(books, previous), generation, marks, respelling));
  previous.put([toRunRow(run, generation)]);
  return { generation, processed, removed, waited };
}

type Books = ReturnType<typeof openPlacesBooks> & {
  readonly names: ReturnType<typeof openNameBook>;
  readonly words: ReturnType<typeof openWordsBook>;
};

function openPlacesBooks() {
  return { postings: openPostingsBook(randomUUID()), carriers: openCarriersBook(randomUUID()) };
}

/** The rows of names that are ready before all documents are. */
function toFullRows({ names, words, postings, carriers }: Books): readonly NameRow[] {
  return [...names.takeEntries(), ...words.takeFull(), ...postings.takeFull(), ...carriers.takeFull()];
}

function* toLastRows(
  { names, words, postings, carriers }: Books,
  { listSharedStories }: WritableManifest,
): Generator<NameRow> {
  yield* [...names.takeEntries(), ...words.rows(), ...postings.rows(), ...carriers.rows()];
  for (const shared of listSharedStories()) yield toStoryEntry(shared.id, shared);
}

/** Writes down which stories all documents are in, and gives those of them that are in one, with it. */
function putStories(manifest: WritableManifest): readonly StoryMark[] {
  const stories = toStories(manifest.documents.values());
  manifest.put(toStoryRows(stories));
  const members = new Map<string, Member[]>();
  for (const [story, id, collection] of manifest.listMembers()) {
    const some = members.get(story) ?? [];
    some.push({ id, collection });
    members.set(story, some);
  }
  for (const [id, some] of members)
    manifest.put(toSharedStory(id, some, () => [...manifest.listStory(id)]).map(toSharedRow));
  return Array.from(stories, ([id, { id: story, size }]) => ({ id, story, storySize: size }));
}

function toSharedRow(story: SharedStory): ManifestRow {
  return { kind: "shared-story", id: story.id, story };
}

function* toStoryRows(stories: ReturnType<typeof toStories>): Generator<ManifestRow> {
  for (const [id, story] of stories) yield { kind: "story", id, story };
}

/** Writes down which documents of the last run are there no more, and says how many were there until then. */
function putGone({ previous, at }: Run, before: Rows<DocumentRow>): number {
  let removed = 0;
  const toGone = function* (): Generator<ManifestRow> {
    for (const row of before.values())
      if (!previous.documents.has(row.id)) {
        if (row.gone === null) removed += 1;
        yield { ...row, gone: row.gone ?? at, swept: true };
      }
  };
  previous.put(toGone());
  return removed;
}
