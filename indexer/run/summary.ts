import type { RunProblem } from "../corpus/problem";
import type { UnmatchedCorrection } from "../documents/corrections";

/** What a run did, for people and for machines. */
export type RunSummary = {
  readonly corpus: string;
  readonly generation: string;
  /** `whole`: built anew and swapped in; `in-place`: only what changed; `none`: nothing had changed. */
  readonly published: "whole" | "in-place" | "none";
  readonly documents: number;
  readonly added: number;
  readonly changed: number;
  readonly retagged: number;
  readonly removed: number;
  /** Documents of the index that are read closely, whenever they were. */
  readonly readClosely: number;
  readonly unchangedFiles: number;
  readonly ignoredFiles: number;
  /** What could not be read: everything else is published. */
  readonly problems: readonly RunProblem[];
  readonly notes: readonly string[];
  /** Corrections in force that changed no document. They stay and are tried again at each run. */
  readonly unmatchedCorrections: readonly UnmatchedCorrection[];
  readonly words: number;
  /** Seconds by stage. Reading and tagging take turns; the engine works beside them, so its share is what was waited. */
  readonly seconds: {
    readonly reading: number;
    readonly tagging: number;
    readonly engine: number;
    readonly total: number;
  };
};

/** The summary in plain lines. */
export function toSummaryLines(summary: RunSummary): string[] {
  const { added, changed, retagged, removed } = summary;
  const parts = Object.entries({ added, changed, retagged, removed }).filter(([, count]) => count > 0);
  const what = parts
    .map(([name, count]) => `${count} ${name === "retagged" ? "re-tagged" : name}`)
    .join(", ");
  const closely = summary.readClosely > 0 ? `; ${summary.readClosely} are read closely` : "";
  const speed = summary.words > 0 ? ` (${toSpeed(summary)})` : "";
  return [
    `${summary.documents} documents are searchable; ${what === "" ? "nothing changed" : what}, in ${summary.seconds.total.toFixed(1)} s${speed}${closely}.`,
    ...summary.notes,
    ...(summary.unmatchedCorrections.length > 0 ? ["Corrections that match nothing:"] : []),
    ...summary.unmatchedCorrections.map(({ file, id, reason }) => `  ${file}, ${id}: ${reason}`),
    ...(summary.problems.length > 0 ? [`${summary.problems.length} could not be read:`] : []),
    ...summary.problems.map((problem) => `  ${toPlace(problem)}: ${problem.reason}`),
  ];
}

function toSpeed({ words, seconds }: RunSummary): string {
  const rate = (time: number): string => Math.round(words / Math.max(time, 0.001)).toLocaleString("en");
  return `${words.toLocaleString("en")} words; a second: reading ${rate(seconds.reading)}, tagging ${rate(seconds.tagging)}, engine ${rate(seconds.engine)}`;
}

function toPlace({ path, line }: RunProblem): string {
  return line === null ? path : `${path}, line ${line}`;
}
