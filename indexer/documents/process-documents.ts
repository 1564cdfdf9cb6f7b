import { setImmediate as nextTurn } from "node:timers/promises";
import type { CleanDocument } from "@/search/document/document";
import { inBatches } from "@/search/document/in-batches";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toReason } from "@/system/files";
import type { Readings } from "../close-reading/readings";
import type { CorpusFile } from "../corpus/corpus-file";
import type { RunProblem } from "../corpus/problem";
import type { FileRow } from "../manifest/manifest";
import { toTextKey } from "./document-row";
import { type Processed, type StorerOptions, toStorer, type Unstored } from "./storer";

type Take = (document: IndexedDocument) => Promise<void>;

/** Reads and tags corpus files, one after another, and writes down what became of them. */
export type Processor = {
  readonly processed: Processed;
  /** Hands over each document of a file as it is to be stored. */
  readonly processFile: (file: CorpusFile, take: Take) => Promise<void>;
  /** The same for some documents of a file that is as it was, which were read closely since. */
  readonly rereadFile: (file: CorpusFile, ids: ReadonlySet<string>, take: Take) => Promise<void>;
};

/** What decides how a run's documents are tagged, and what was read of them closely. */
export type ProcessorOptions = Omit<StorerOptions, "encoder"> & { readonly readings: Readings | null };

/** Milliseconds of work after which others get a turn. */
const LONGEST_TURN = 100;
/** So many readings are looked up at once. */
const LOOKED_UP_AT_ONCE = 100;

/** A processor for one run. */
export function openProcessor(options: ProcessorOptions): Processor {
  const processed = toNothingProcessed();
  const store = toStorer({ ...options, encoder: options.readings?.encoder ?? null }, processed);
  const letOthersRun = toYielder();
  /** The path of the document that has an id. */
  const holders = new Map<string, string>();
  const storeAll = async (
    documents: readonly CleanDocument[],
    isReread: boolean,
    take: Take,
    problems: RunProblem[],
  ): Promise<void> => {
    for await (const unstored of withReadings(documents, isReread, options.readings)) {
      const stored = orProblem(unstored, store);
      if ("reason" in stored) problems.push(stored);
      else await take(stored);
      await letOthersRun();
    }
  };
  const read = async (file: CorpusFile) => {
    const started = performance.now();
    const content = await file.read();
    processed.seconds.reading += (performance.now() - started) / 1000;
    return content;
  };
  return {
    processed,
    processFile: async (file, take) => {
      const { documents, problems: unread } = await read(file);
      const problems = [...unread, ...toDuplicateProblems(documents, holders)];
      await storeAll(documents, false, take, problems);
      processed.files.set(file.path, toFileRow(file, documents, problems));
      processed.problems.push(...problems);
    },
    rereadFile: async (file, ids, take) => {
      const { documents } = await read(file);
      // Of two documents with one id the other may be the one that is published, or is in a file that changed.
      const published = documents.filter(
        (one) =>
          ids.has(one.id) &&
          (!processed.documents.has(one.id) || processed.reread.has(one.id)) &&
          options.previous.documents.get(one.id)?.textKey === toTextKey(one),
      );
      await storeAll(published, true, take, processed.problems);
    },
  };
}

function toNothingProcessed(): Processed {
  return {
    seconds: { reading: 0, tagging: 0 },
    files: new Map(),
    documents: new Map(),
    reread: new Map(),
    readOtherwise: new Set(),
    problems: [],
    words: 0,
    added: 0,
    changed: 0,
    retagged: 0,
  };
}

/** Documents with what was read of them closely. */
async function* withReadings(
  documents: readonly CleanDocument[],
  isReread: boolean,
  readings: Readings | null,
): AsyncIterable<Unstored> {
  for (const batch of inBatches(documents, LOOKED_UP_AT_ONCE)) {
    const keys = batch.map(toTextKey);
    const known = await readings?.readMany(keys);
    for (const [at, document] of batch.entries())
      yield { document, isReread, reading: known && (known.get(keys[at] ?? "") ?? null) };
  }
}

/** One document that a tagger trips over must not cost the others. */
function orProblem(
  unstored: Unstored,
  store: (unstored: Unstored) => IndexedDocument,
): IndexedDocument | RunProblem {
  try {
    return store(unstored);
  } catch (error) {
    const { path } = unstored.document;
    return { path, line: null, reason: `It could not be tagged: ${toReason(error)}.` };
  }
}

/** Lets what waits on the network go on at times, among thousands of short texts of one file. */
function toYielder(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST_TURN) return;
    await nextTurn();
    last = performance.now();
  };
}

function toFileRow(
  { path, size, mtimeMs }: CorpusFile,
  documents: readonly CleanDocument[],
  problems: readonly RunProblem[],
): FileRow {
  const ids = [...new Set(documents.map((document) => document.id))];
  return { kind: "file", path, size, mtimeMs, ids, problems, removed: false };
}

/** A problem for each document whose id another has already; the later of the two is published. */
function toDuplicateProblems(
  documents: readonly CleanDocument[],
  holders: Map<string, string>,
): RunProblem[] {
  return documents.flatMap((document) => {
    const holder = holders.get(document.id);
    holders.set(document.id, document.path);
    return holder === undefined ? [] : toDuplicateProblem(document, holder);
  });
}

function toDuplicateProblem(document: CleanDocument, holder: string): RunProblem {
  return {
    path: document.path,
    line: null,
    reason: `It has the id ${document.id}, as ${holder} has; the later of the two is kept. Give one of them another id.`,
  };
}
