import { z } from "zod";
import { CORRECTED_FACETS, type Correction } from "./correction";
import { isPartialDate } from "./dates";
import { toStanceParts } from "./stance-value";

const name = z.string().trim().min(1).max(200);
const stanceValue = "must read against:Target or Holder against:Target, with favor, against or neutral";

const removeSchema = z
  .strictObject({ kind: z.literal("remove"), facet: z.enum(CORRECTED_FACETS), value: name })
  .refine(({ facet, value }) => facet !== "stance" || (toStanceParts(value)?.target ?? "") !== "", {
    path: ["value"],
    message: stanceValue,
  });
const renameSchema = z.strictObject({ kind: z.literal("rename"), from: name, to: name });
const stanceSchema = z.strictObject({
  kind: z.literal("stance"),
  target: name,
  holder: name.nullable(),
  stance: z.enum(["favor", "against", "neutral"]),
});
const publishedSchema = z.strictObject({
  kind: z.literal("published"),
  value: z
    .string()
    .refine(isPartialDate, "must be YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists")
    .nullable(),
});
const undoSchema = z.strictObject({ kind: z.literal("undo"), correction: z.string().min(1) });
const CHANGES = [removeSchema, renameSchema, stanceSchema, publishedSchema] as const;

/** What a reader wants changed. Who saves it gives it an id and a time. */
export const newCorrectionSchema = withOneDated(
  z.strictObject({
    document: z.string().min(1).max(511).nullable(),
    why: z.string().trim().min(1).max(1_000),
    change: z.discriminatedUnion("kind", CHANGES),
  }),
);
export type NewCorrection = z.infer<typeof newCorrectionSchema>;

/** The fields of a correction, for schemas that add to them. */
export const correctionShape = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/, "must be letters, digits, - and _, at most 64"),
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/, "must be a day or a time in UTC, ISO 8601"),
  why: z.string().max(1_000),
  document: z.string().min(1).max(511).nullable(),
  change: z.discriminatedUnion("kind", [...CHANGES, undoSchema]),
});

/** A correction as its line holds it. */
export const correctionSchema: z.ZodType<Correction> = withOneDated(correctionShape);

/** A published date belongs to one document. */
function withOneDated<Shape extends { document: string | null; change: { kind: string } }>(
  schema: z.ZodType<Shape>,
): z.ZodType<Shape> {
  return schema.refine(({ document, change }) => change.kind !== "published" || document !== null, {
    path: ["document"],
    message: "must name one document: a published date cannot be set for all",
  });
}

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

/** The first thing wrong, with the field it is in. */
export function toFieldFault({ issues }: z.ZodError): string {
  const [issue] = issues;
  return `${issue?.path.join(".") || "body"}: ${issue?.message ?? "unusable"}`;
}

function toTaken(id: string, file: string): string {
  return `The id ${id} belongs to another correction in ${file}. Give it one of its own.`;
}

function byTime(a: { correction: Correction }, b: { correction: Correction }): number {
  return a.correction.at < b.correction.at ? -1 : a.correction.at > b.correction.at ? 1 : 0;
}
