import { availableParallelism } from "node:os";
import { type CorpusReader, openCorpusReader, type ReadLimits } from "../corpus/reader";
import { openTagger, type Tagger } from "../tagging/tagger";

/** The worker threads of indexing runs: what reads files, and what tags texts. Several runs of one process share them. */
export type IndexWorkers = {
  readonly reader: CorpusReader;
  readonly tagger: Tagger;
  /** Ends them, and whatever they are doing. */
  readonly close: () => Promise<void>;
};

/** One core is left to the engine and to what is stored. Each thread of the tagger has its tables in memory. */
const MOST_THREADS = 4;
const THREADS = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));

/** Opens them; none starts before there is something to do. */
export function openIndexWorkers(limits: ReadLimits): IndexWorkers {
  const reader = openCorpusReader(limits, THREADS);
  const tagger = openTagger(THREADS);
  return {
    reader,
    tagger,
    close: async () => {
      await Promise.all([reader.close(), tagger.close()]);
    },
  };
}
