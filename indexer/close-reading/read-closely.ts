import { pMapIterable } from "p-map";
import { toReason } from "@/system/files";
import { toNextDocuments } from "./next-documents";
import type { PassOptions, PassProgress, PublishedText } from "./pass-options";
import type { Reading } from "./reading";
import { toReadingKey } from "./reading-key";

/** A batch is written when it has so many documents, or words: a second or two of work. */
const DOCUMENTS_A_BATCH = 64;
const WORDS_A_BATCH = 24_000;
/** With more failures one after another it is not the documents' fault. */
const MOST_FAILURES = 20;

type Read = { readonly text: PublishedText; readonly reading: Reading | null };

/**
 * Reads closely what is unread, until nothing is; documents that come meanwhile with it. What is read is stored batch by
 * batch. A document that cannot be read is reported and left.
 *
 * @throws the signal's reason; the last failure where nothing can be read.
 */
export async function readClosely(options: PassOptions): Promise<PassProgress> {
  const { store, onProgress, reader } = options;
  const progress = { read: 0, of: 0, words: 0 };
  const documents = toNextDocuments(options, ({ unread, of }) =>
    Object.assign(progress, { read: of - unread, of }),
  );
  let batch = new Map<string, Reading>();
  let words = 0;
  const save = async (): Promise<void> => {
    if (batch.size > 0) await store.putMany(batch);
    progress.words += words;
    progress.read += batch.size;
    [batch, words] = [new Map(), 0];
    onProgress({ ...progress });
  };
  const read = toReading(options);
  for await (const { text, reading } of pMapIterable(documents, read, { concurrency: reader.threads + 1 })) {
    if (reading === null) continue;
    batch.set(toReadingKey(text), reading);
    words += text.words;
    if (batch.size >= DOCUMENTS_A_BATCH || words >= WORDS_A_BATCH) await save();
  }
  await save();
  await options.sweep();
  return progress;
}

/** Reads one document; null where that fails, which is reported. */
function toReading({ reader, signal, onProblem }: PassOptions): (text: PublishedText) => Promise<Read> {
  let failures = 0;
  return async (text) => {
    try {
      const reading = await reader.read(text, signal);
      failures = 0;
      return { text, reading };
    } catch (error) {
      signal.throwIfAborted();
      failures += 1;
      if (failures >= MOST_FAILURES) throw error;
      onProblem(text.id, toReason(error));
      return { text, reading: null };
    }
  };
}
