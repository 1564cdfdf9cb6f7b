import type { z } from "zod";
import type { Correction } from "./correction";
import { correctionSchema } from "./correction-schema";

/** A file of corrections, with the name that problems call it by. */
export type CorrectionFile = { readonly file: string; readonly text: string };

/** A line that cannot be used, and why. */
export type LineProblem = { readonly file: string; readonly line: number; readonly reason: string };

export type ReadCorrections = {
  /** Every correction once, oldest first, with the file that holds it. */
  readonly corrections: readonly { readonly correction: Correction; readonly file: string }[];
  readonly problems: readonly LineProblem[];
};

/** The corrections of files. A line that stands twice is one; another correction with a taken id is a problem. */
export function readCorrectionLines(files: readonly CorrectionFile[]): ReadCorrections {
  const corrections = new Map<string, { correction: Correction; file: string }>();
  const problems: LineProblem[] = [];
  for (const { file, text } of files)
    for (const [index, written] of text.split("\n").entries()) {
      if (written.trim() === "") continue;
      const read = readLine(written);
      const known = typeof read === "string" ? undefined : corrections.get(read.id);
      if (typeof read === "string") problems.push({ file, line: index + 1, reason: read });
      else if (known === undefined) corrections.set(read.id, { correction: read, file });
      else if (JSON.stringify(known.correction) !== JSON.stringify(read))
        problems.push({ file, line: index + 1, reason: toTaken(read.id, known.file) });
    }
  return { corrections: [...corrections.values()].sort(byTime), problems };
}

/** The correction of a line, or what is wrong with it. */
function readLine(line: string): Correction | string {
  try {
    const read = correctionSchema.safeParse(JSON.parse(line));
    return read.success ? read.data : `It is no correction: ${toFieldFault(read.error)}.`;
  } catch {
    return "It is not JSON. Mend the line or delete it.";
  }
}

/** The first thing wrong, with the field it is in; what is wrong of the whole is named by `whole`. */
export function toFieldFault({ issues }: z.ZodError, whole = "body"): string {
  const [issue] = issues;
  return `${issue?.path.join(".") || whole}: ${issue?.message ?? "unusable"}`;
}

function toTaken(id: string, file: string): string {
  return `The id ${id} belongs to another correction in ${file}. Give it one of its own.`;
}

function byTime(a: { correction: Correction }, b: { correction: Correction }): number {
  return a.correction.at < b.correction.at ? -1 : a.correction.at > b.correction.at ? 1 : 0;
}
