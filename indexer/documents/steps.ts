import { pMapIterable } from "p-map";
import type { CleanDocument } from "@/search/document/document";
import { inBatches } from "@/search/document/in-batches";
import type { Readings } from "../close-reading/readings";
import type { CorpusFile, FileContent } from "../corpus/corpus-file";
import { toTextKey } from "./document-row";
import type { Unstored } from "./storer";

/** A file with what was read of it. */
export type ReadFile = { readonly file: CorpusFile; readonly content: FileContent };

/** What comes of a file, in order: its documents, then its end. */
export type Step = { readonly unstored: Unstored } | ReadFile;

/** So many readings are looked up at once. */
const LOOKED_UP_AT_ONCE = 100;
/** So many files are read side by side, and so many wait at most. */
const READ_AT_ONCE = 4;
const WAITING_FILES = 8;
/** Those that are read or wait have no more bytes together, unless one has more by itself. */
const MOST_BYTES = 4_000_000;

/** Files in their order, several read ahead of the one that is wanted, as long as they are not too large. */
export async function* readAhead(files: Iterable<CorpusFile>): AsyncGenerator<ReadFile> {
  const budget = openBudget(MOST_BYTES);
  const read = async (file: CorpusFile): Promise<ReadFile> => {
    await budget.take(file.size);
    return { file, content: await file.read() };
  };
  const limits = { concurrency: READ_AT_ONCE, backpressure: WAITING_FILES };
  for await (const one of pMapIterable(files, read, limits)) {
    yield one;
    budget.giveBack(one.file.size);
  }
}

/** So many bytes, for which takers wait in their order. Who wants more than all of them gets them when nobody has any. */
function openBudget(most: number) {
  const waiting: (readonly [bytes: number, go: () => void])[] = [];
  let taken = 0;
  const serve = (): void => {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const [bytes, go] = first;
      if (taken > 0 && taken + bytes > most) return;
      taken += bytes;
      waiting.shift();
      go();
    }
  };
  return {
    take: (bytes: number): Promise<void> =>
      new Promise((go) => {
        waiting.push([bytes, go]);
        serve();
      }),
    giveBack: (bytes: number): void => {
      taken -= bytes;
      serve();
    },
  };
}

/** The documents of files with what was read of them closely; where `isReread` is given, those of them that were read since. */
export async function* toSteps(
  files: AsyncIterable<ReadFile>,
  readings: Readings | null,
  isReread?: (document: CleanDocument, file: CorpusFile) => boolean,
): AsyncGenerator<Step> {
  for await (const { file, content } of files) {
    const documents = isReread ? content.documents.filter((one) => isReread(one, file)) : content.documents;
    for (const batch of inBatches(documents, LOOKED_UP_AT_ONCE)) {
      const keys = readings ? batch.map(toTextKey) : [];
      const known = await readings?.readMany(keys);
      for (const [at, document] of batch.entries()) {
        const reading = known && (known.get(keys[at] ?? "") ?? null);
        yield { unstored: { document, isReread: isReread !== undefined, reading } };
      }
    }
    yield { file, content };
  }
}
