import { availableParallelism } from "node:os";
import { type CorpusReader, openCorpusReader, type ReadLimits } from "../corpus/reader";
import { openTagger, type Tagger } from "../tagging/tagger";

/** The worker threads of indexing runs: what reads files, and what tags texts. Several runs of one process share them. */
export type IndexWorkers = {
  readonly reader: CorpusReader;
  readonly tagger: Tagger;
  /** Starts one of each kind for what comes next, where there is none. */
  readonly wake: () => Promise<void>;
  /** Ends those that do nothing, and with them the tables in their memory; they start again, in a second, when there is something to do. */
  readonly release: () => Promise<void>;
  /** Ends them, and whatever they are doing. */
  readonly close: () => Promise<void>;
};

/**
 * One core is left to the others: what stores the documents, reads files and indexes takes together somewhat longer than one thread
 * takes to tag them. Each thread has its tables in memory, some 130 MB.
 */
const MOST_TAGGERS = 8;
const TAGGERS = Math.max(1, Math.min(MOST_TAGGERS, availableParallelism() - 1));
/** Files are read several times faster than tagged. */
const MOST_READERS = 4;
const READERS = Math.max(1, Math.min(MOST_READERS, availableParallelism() - 1));

/** Opens them; none starts before there is something to do. */
export function openIndexWorkers(limits: ReadLimits): IndexWorkers {
  const reader = openCorpusReader(limits, READERS);
  const tagger = openTagger(TAGGERS);
  return {
    reader,
    tagger,
    wake: async () => {
      await Promise.all([reader.wake(), tagger.wake()]);
    },
    release: async () => {
      await Promise.all([reader.release(), tagger.release()]);
    },
    close: async () => {
      await Promise.all([reader.close(), tagger.close()]);
    },
  };
}
