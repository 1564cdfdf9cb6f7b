import type { RunProblem } from "../corpus/problem";
import { toUnmatched } from "../documents/corrections";
import type { Desk } from "../documents/process-documents";
import type { DocumentRow } from "../manifest/manifest";
import type { Generation } from "../publishing/publish";
import type { Run } from "./facts";
import type { RunSummary } from "./summary";

/** What a run did. `desk` is null when nothing was read; `waited` are milliseconds waited for the engine. */
export function toSummary(
  run: Run,
  published: RunSummary["published"],
  generation: Generation,
  desk: Desk | null,
  lost: readonly DocumentRow[],
  waited: number,
): RunSummary {
  const kept =
    published === "whole" ? [] : [...run.before.documents.values()].filter((row) => row.gone === null);
  const ids = new Set([...kept.map((row) => row.id), ...(desk?.documents.keys() ?? [])]);
  for (const row of lost) ids.delete(row.id);
  const present = new Set(run.found.sources.map((source) => source.path));
  const untouched = [...run.before.files.values()].filter(
    (row) => present.has(row.path) && !desk?.files.has(row.path),
  );
  const known = untouched.flatMap((row) =>
    row.problems.map((problem): RunProblem => ({ path: row.path, ...problem })),
  );
  return {
    corpus: run.options.corpus,
    generation: generation.name,
    published,
    documents: ids.size,
    added: desk?.added ?? 0,
    changed: desk?.changed ?? 0,
    retagged: desk?.retagged ?? 0,
    removed: lost.length,
    unchangedFiles: untouched.length,
    ignoredFiles: run.found.ignored,
    problems: [...run.corrections.problems, ...run.found.problems, ...known, ...(desk?.problems ?? [])],
    unmatchedCorrections: toUnmatched(run.corrections, generation.corrections, (id) => ids.has(id)),
    notes: run.found.notes,
    words: desk?.words ?? 0,
    seconds: {
      reading: desk?.seconds.reading ?? 0,
      tagging: desk?.seconds.tagging ?? 0,
      engine: waited / 1000,
      total: (performance.now() - run.started) / 1000,
    },
  };
}
