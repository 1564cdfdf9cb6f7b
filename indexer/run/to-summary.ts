import type { RunProblem } from "../corpus/problem";
import { toUnmatched } from "../documents/corrections";
import type { Processed } from "../documents/storer";
import type { DocumentRow } from "../manifest/manifest";
import type { Generation } from "../publishing/publish";
import type { Run } from "./facts";
import type { RunSummary } from "./summary";

/** What a run did. `processed` is null when nothing was read; `waited` are milliseconds waited for the engine. */
export function toSummary(
  run: Run,
  published: RunSummary["published"],
  generation: Generation,
  processed: Processed | null,
  lost: readonly DocumentRow[],
  waited: number,
): RunSummary {
  const unchanged =
    published === "whole" ? [] : [...run.previous.documents.values()].filter((row) => row.gone === null);
  const ids = new Set([...unchanged.map((row) => row.id), ...(processed?.documents.keys() ?? [])]);
  for (const row of lost) ids.delete(row.id);
  const present = new Set(run.corpusFiles.files.map((file) => file.path));
  const untouched = [...run.previous.files.values()].filter(
    (row) => present.has(row.path) && !processed?.files.has(row.path),
  );
  const known = untouched.flatMap((row) =>
    row.problems.map((problem): RunProblem => ({ path: row.path, ...problem })),
  );
  return {
    corpus: run.options.corpus,
    generation: generation.name,
    published,
    documents: ids.size,
    added: processed?.added ?? 0,
    changed: processed?.changed ?? 0,
    retagged: processed?.retagged ?? 0,
    removed: lost.length,
    unchangedFiles: untouched.length,
    ignoredFiles: run.corpusFiles.ignored,
    problems: [
      ...run.corrections.problems,
      ...run.corpusFiles.problems,
      ...known,
      ...(processed?.problems ?? []),
    ],
    unmatchedCorrections: toUnmatched(run.corrections, generation.corrections, (id) => ids.has(id)),
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
