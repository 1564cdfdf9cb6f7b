import { TaskStopped } from "../workers/errors";
import { openWorkerPool } from "../workers/pool";
import type { FileContent } from "./corpus-file";
import type { ReadTask } from "./read-corpus-file";

/** What one file may take. */
export type ReadLimits = {
  /** Seconds, or from one sign of life of its reader to the next. */
  readonly seconds: number;
  /** Megabytes for what its reader makes of it; the file itself does not count. */
  readonly memory: number;
};

/** Reads files of a corpus, each in a worker thread that a file which never ends or is never full costs nothing but itself. */
export type CorpusReader = {
  /** How many files are read side by side. */
  readonly threads: number;
  /** Never throws for what a file holds; a file that overruns a limit is a problem. */
  readonly read: (task: ReadTask) => Promise<FileContent>;
  /** Starts a worker for the next file, where there is none. */
  readonly wake: () => Promise<void>;
  /** Ends the workers until the next file is read, unless one is being read. */
  readonly release: () => Promise<void>;
  /** Ends all workers, and whatever they read. */
  readonly close: () => Promise<void>;
};

/** Megabytes, half of Node's own measure: most of what a reader makes lasts until its file is read, and is not collected sooner for more. */
const YOUNG = 24;

/** Opens a reader on so many threads. Its workers start with its first files. */
export function openCorpusReader({ seconds, memory }: ReadLimits, threads: number): CorpusReader {
  const limits = { threads, time: seconds * 1_000, memory, young: YOUNG };
  const pool = openWorkerPool<ReadTask, FileContent>(new URL("worker.ts", import.meta.url), limits);
  return {
    threads: pool.threads,
    read: async (task) => {
      try {
        return await pool.run(task);
      } catch (error) {
        if (!(error instanceof TaskStopped)) throw error;
        const reason = `It was not read to its end. ${error.message} ${ADVICE}`;
        return { documents: [], problems: [{ path: task.place.path, line: null, reason }], seconds };
      }
    },
    wake: pool.wake,
    release: pool.release,
    close: pool.close,
  };
}

const ADVICE = "Split it, or raise PARALLAX_READ_SECONDS or PARALLAX_READ_MEMORY_MB.";
