import { setImmediate as nextTurn } from "node:timers/promises";
import type { PostingsBook } from "@/search/collection/postings";
import type { VocabularyBook } from "@/search/collection/vocabulary";
import type { CleanDocument, Target } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toReason } from "@/system/files";
import type { CorpusFile } from "../corpus/corpus-file";
import type { RunProblem } from "../corpus/problem";
import type { DocumentRow, FileRow, Manifest } from "../manifest/manifest";
import type { Corrections } from "./corrections";
import { toDocumentRow } from "./document-row";
import type { NameBook } from "./name-book";
import { tagDocument } from "./tag-document";
import { toTaggedDocument } from "./tagged-document";
import { toIndexedDocument } from "./to-indexed-document";

/** What a run has made of its corpus files so far. */
export type Processed = {
  readonly seconds: { reading: number; tagging: number };
  readonly files: Map<string, FileRow>;
  readonly documents: Map<string, DocumentRow>;
  readonly problems: RunProblem[];
  words: number;
  added: number;
  changed: number;
  retagged: number;
};

/** Reads and tags corpus files, one after another, and writes down what became of them. */
export type Processor = {
  readonly processed: Processed;
  /** Hands over each document of a file as it is to be stored. */
  readonly processFile: (
    file: CorpusFile,
    take: (document: IndexedDocument) => Promise<void>,
  ) => Promise<void>;
};

/** What decides how a run's documents are tagged. */
export type ProcessorOptions = {
  /** What the last run published. */
  readonly previous: Manifest;
  readonly targets: readonly Target[];
  readonly names: NameBook;
  readonly vocabulary: VocabularyBook;
  readonly postings: PostingsBook;
  readonly corrections: Pick<Corrections, "concerning">;
  /** The time of this run. */
  readonly at: string;
};

/** Milliseconds of work after which others get a turn. */
const LONGEST_TURN = 100;

/** A processor for one run. */
export function openProcessor(options: ProcessorOptions): Processor {
  const processed: Processed = {
    seconds: { reading: 0, tagging: 0 },
    files: new Map(),
    documents: new Map(),
    problems: [],
    words: 0,
    added: 0,
    changed: 0,
    retagged: 0,
  };
  const store = toStorer(options, processed);
  const letOthersRun = toYielder();
  /** The path of the document that has an id. */
  const holders = new Map<string, string>();
  return {
    processed,
    processFile: async (file, take) => {
      const started = performance.now();
      const content = await file.read();
      processed.seconds.reading += toSecondsSince(started);
      const problems = [...content.problems];
      for (const document of content.documents) {
        const holder = holders.get(document.id);
        if (holder !== undefined) problems.push(toDuplicateProblem(document, holder));
        holders.set(document.id, document.path);
        const stored = orProblem(document, () => store(document));
        if ("reason" in stored) problems.push(stored);
        else await take(stored);
        await letOthersRun();
      }
      processed.files.set(file.path, toFileRow(file, content.documents, problems));
      processed.problems.push(...problems);
    },
  };
}

/** Tags a document, and enters it with all that a run counts. */
function toStorer(
  options: ProcessorOptions,
  processed: Processed,
): (document: CleanDocument) => IndexedDocument {
  const { targets, names, vocabulary, postings } = options;
  const tracked = new Set(targets.map((target) => names.toSpelling(target.name)));
  return (clean) => {
    const started = performance.now();
    const { spelt, published, tags, applied } = tagDocument(clean, options);
    const document = { ...spelt, published };
    names.note(document, tags);
    const tagged = toTaggedDocument(document, tags);
    const known = options.previous.documents.get(document.id);
    const { row, outcome } = toDocumentRow(tagged, spelt, applied, known, options.at);
    const stored = toIndexedDocument(tagged, tracked, row, applied);
    processed[outcome] += 1;
    processed.documents.set(document.id, row);
    const words = [...tagged.titleWords, ...tagged.textWords];
    vocabulary.add(words);
    postings.add(document.id, words);
    processed.words += tagged.textWords.length;
    processed.seconds.tagging += toSecondsSince(started);
    return stored;
  };
}

/** One document that a tagger trips over must not cost the others. */
function orProblem({ path }: CleanDocument, store: () => IndexedDocument): IndexedDocument | RunProblem {
  try {
    return store();
  } catch (error) {
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

function toSecondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

function toFileRow(
  { path, size, mtimeMs }: CorpusFile,
  documents: readonly CleanDocument[],
  problems: readonly RunProblem[],
): FileRow {
  const ids = [...new Set(documents.map((document) => document.id))];
  return { kind: "file", path, size, mtimeMs, ids, problems, removed: false };
}

function toDuplicateProblem(document: CleanDocument, holder: string): RunProblem {
  return {
    path: document.path,
    line: null,
    reason: `It has the id ${document.id}, as ${holder} has; the later of the two is kept. Give one of them another id.`,
  };
}
