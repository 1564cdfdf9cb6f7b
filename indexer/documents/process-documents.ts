import { pMapIterable } from "p-map";
import type { CleanDocument } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toReason } from "@/system/files";
import type { Readings } from "../close-reading/readings";
import type { CorpusFile } from "../corpus/corpus-file";
import type { RunProblem } from "../corpus/problem";
import type { FileRow } from "../manifest/manifest";
import type { Tagger, TimedTags } from "../tagging/tagger";
import { toTextKey } from "./document-row";
import { openDuplicates } from "./duplicates";
import { type ReadFile, readAhead, type Step, toSteps } from "./steps";
import { type Processed, type RunRows, type StorerOptions, toStorer, type Unstored } from "./storer";
import { toTagInput } from "./tag-document";
import { toYielder } from "./yielder";

type Take = (document: IndexedDocument) => Promise<void>;

/** A file that is as it was, and those of its documents that were read closely since. */
export type RereadFile = { readonly file: CorpusFile; readonly ids: ReadonlySet<string> };

/** Reads and tags corpus files, several ahead of the one that is stored, and writes down what became of them. */
export type Processor<Held extends RunRows> = {
  readonly processed: Processed<Held>;
  /** Hands over each document as it is to be stored, in the order of the files. `onFile` is called after each file. */
  readonly processFiles: (files: readonly CorpusFile[], take: Take, onFile: () => void) => Promise<void>;
  /** The same for some documents of files that are as they were. */
  readonly rereadFiles: (files: readonly RereadFile[], take: Take) => Promise<void>;
};

/** What decides how a run's documents are tagged, what tags them, and what was read of them closely. */
export type ProcessorOptions = Omit<StorerOptions, "encoder"> & {
  readonly readings: Readings | null;
  readonly tagger: Pick<Tagger, "atOnce" | "tag">;
};

/** A processor for one run, which puts rows of files and documents where the run has them. */
export function openProcessor<Held extends RunRows>(options: ProcessorOptions, held: Held): Processor<Held> {
  const processed = toNothingProcessed(held);
  const store = toStorer({ ...options, encoder: options.readings?.encoder ?? null }, processed);
  const letOthersRun = toYielder();
  const toDuplicateProblems = openDuplicates();
  /** Tags what comes, several documents side by side, and stores it in order. */
  const storeAll = async (steps: AsyncIterable<Step>, take: Take, onEnd: OnEnd): Promise<void> => {
    const { atOnce } = options.tagger;
    const tagged = pMapIterable(steps, (step) => toTagged(step, options), {
      concurrency: atOnce,
      backpressure: 2 * atOnce,
    });
    let problems: RunProblem[] = [];
    for await (const step of tagged) {
      if ("file" in step) {
        processed.seconds.reading += step.content.seconds;
        onEnd(step, problems);
        problems = [];
        continue;
      }
      if ("tags" in step) processed.seconds.tagging += step.seconds;
      const stored =
        "reason" in step ? step : orProblem(step.unstored, () => store(step.unstored, step.tags));
      if ("reason" in stored) problems.push(stored);
      else await take(stored);
      await letOthersRun();
    }
  };
  return {
    processed,
    processFiles: (files, take, onFile) =>
      storeAll(toSteps(readAhead(files), options.readings), take, ({ file, content }, untagged) => {
        const twins = toDuplicateProblems(content.documents);
        const problems = [...content.problems, ...twins, ...untagged];
        processed.files.set(file.path, toFileRow(file, content.documents, problems));
        processed.problems.push(...problems);
        onFile();
      }),
    rereadFiles: (files, take) => {
      const wanted = new Map(files.map(({ file, ids }) => [file.path, ids]));
      // Of two documents with one id the other may be the one that is published, or is in a file that changed.
      const isPublished = (one: CleanDocument, ids: ReadonlySet<string> | undefined): boolean =>
        ids?.has(one.id) === true &&
        (!processed.documents.has(one.id) || processed.reread.has(one.id)) &&
        options.previous.documents.get(one.id)?.textKey === toTextKey(one);
      const read = readAhead(files.map(({ file }) => file));
      const steps = toSteps(read, options.readings, (one, file) => isPublished(one, wanted.get(file.path)));
      return storeAll(steps, take, (_, untagged) => void processed.problems.push(...untagged));
    },
  };
}

type OnEnd = (end: ReadFile, untagged: readonly RunProblem[]) => void;

function toNothingProcessed<Held extends RunRows>(held: Held): Processed<Held> {
  return {
    ...held,
    seconds: { reading: 0, tagging: 0 },
    reread: new Map(),
    readOtherwise: new Set(),
    problems: [],
    words: 0,
    added: 0,
    changed: 0,
    retagged: 0,
  };
}

type Tagged = TimedTags & { readonly unstored: Unstored };

/** One document that a tagger trips over must not cost the others. */
async function toTagged(step: Step, options: ProcessorOptions): Promise<Tagged | RunProblem | ReadFile> {
  if ("file" in step) return step;
  const { unstored } = step;
  const input = toTagInput(unstored.document, options, unstored.reading ?? null);
  try {
    return { unstored, ...(await options.tagger.tag(input)) };
  } catch (error) {
    return toTaggingProblem(unstored, error);
  }
}

function orProblem(unstored: Unstored, store: () => IndexedDocument): IndexedDocument | RunProblem {
  try {
    return store();
  } catch (error) {
    return toTaggingProblem(unstored, error);
  }
}

function toTaggingProblem({ document }: Unstored, error: unknown): RunProblem {
  return {
    path: document.path,
    line: null,
    reason: `It could not be tagged: ${toReason(error).replace(/\.$/, "")}.`,
  };
}

function toFileRow(
  { path, size, mtimeMs, collection }: CorpusFile,
  documents: readonly CleanDocument[],
  problems: readonly RunProblem[],
): FileRow {
  const ids = [...new Set(documents.map((document) => document.id))];
  return { kind: "file", path, size, mtimeMs, ids, collection, problems, removed: false };
}
