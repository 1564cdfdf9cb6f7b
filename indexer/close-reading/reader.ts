import { openWorkerPool } from "../workers/pool";
import type { Reading } from "./reading";
import { fromBytes } from "./reading-bytes";
import type { ReadableText } from "./reading-key";
import type { CloseTask } from "./worker";

/** Reads documents closely, several at a time, each in a worker. */
export type CloseReader = {
  /** How many are read side by side. */
  readonly threads: number;
  /** @throws TaskStopped where a document took too long, or the signal's reason. */
  readonly read: (document: ReadableText, signal: AbortSignal) => Promise<Reading>;
  readonly close: () => Promise<void>;
};

/** The longest document takes seconds; on a slow machine that is busy, minutes. In milliseconds. */
const MOST_TIME = 300_000;
/** Megabytes for texts and tokens; the network has its own. */
const MOST_MEMORY = 192;

/**
 * Opens readers on so many threads, with the encoder of meaning of a folder; null for our own. Tags alone do not want the
 * meaning.
 */
export function openCloseReader(threads: number, folder: string | null, isMeaningWanted = true): CloseReader {
  const limits = { threads, time: MOST_TIME, memory: MOST_MEMORY };
  const pool = openWorkerPool<CloseTask, Uint8Array>(new URL("worker.ts", import.meta.url), limits);
  return {
    threads,
    read: async ({ title, text, language }, signal) =>
      fromBytes(await pool.run({ title, text, language, folder, isMeaningWanted }, signal)),
    close: pool.close,
  };
}
