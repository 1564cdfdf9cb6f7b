import type { RunProblem } from "../corpus/problem";
import { toUnmatched } from "../documents/corrections";
import type { Processed } from "../documents/storer";
import type { Generation } from "../publishing/generation";
import type { Run } from "./facts";
import type { RunSummary } from "./summary";

/**
 * What a run did, once the manifest has it. `processed` is null when nothing was read; `removed` are documents, `waited` milliseconds
 * waited for the engine.
 */
export function toSummary(
  run: Run,
  published: RunSummary["published"],
  generation: Generation,
  processed: Processed | null,
  removed: number,
  waited: number,
): RunSummary {
  const { previous } = run;
  const untouched = previous.files.size - (processed?.files.size ?? 0);
  const known = [...previous.listSpecialFiles()]
    .filter(({ path }) => !processed?.files.has(path))
    .flatMap(({ path, problems }) => problems.map((problem): RunProblem => ({ path, ...problem })));
  const isThere = (id: string): boolean => previous.documents.get(id)?.gone === null;
  return {
    corpus: run.options.corpus,
    generation: generation.name,
    published,
    documents: previous.countDocuments().present,
    added: processed?.added ?? 0,
    changed: processed?.changed ?? 0,
    retagged: processed?.retagged ?? 0,
    removed,
    unchangedFiles: untouched,
    ignoredFiles: run.corpusFiles.ignored,
    problems: [
      ...run.corrections.problems,
      ...run.corpusFiles.problems,
      ...known,
      ...(processed?.problems ?? []),
    ],
    unmatchedCorrections: toUnmatched(run.corrections, generation.corrections, isThere),
    readClosely: generation.closeReading?.read ?? 0,
    notes: run.notes,
    words: processed?.words ?? 0,
    seconds: {
      reading: processed?.seconds.reading ?? 0,
      tagging: processed?.seconds.tagging ?? 0,
      engine: waited / 1000,
      total: (performance.now() - run.started) / 1000,
    },
  };
}
