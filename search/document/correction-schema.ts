import { z } from "zod";
import { CORRECTED_FACETS, type CorrectedFacet, type Correction } from "./correction";
import { isPartialDate } from "./dates";
import { ACTOR_TYPES } from "./document";
import { judgedSchema } from "./judged-schema";
import { toStanceParts } from "./stance-value";

/** A date as far as a pattern can say; the days of each month are counted besides. */
const DATE_PATTERN = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

const name = z.string().trim().min(1).max(200);
const stanceValue = "must read against:Target or Holder against:Target, with favor, against or neutral";

const isValue = ({ facet, value }: { facet: CorrectedFacet; value: string }): boolean =>
  facet !== "stance" || (toStanceParts(value)?.target ?? "") !== "";
const valueFault = { path: ["value"], message: stanceValue };
// A stance has two names in its value.
const named = { facet: z.enum(CORRECTED_FACETS), value: z.string().trim().min(1).max(420) };

const removeSchema = z.strictObject({ kind: z.literal("remove"), ...named }).refine(isValue, valueFault);
const confirmSchema = z.strictObject({ kind: z.literal("confirm"), ...named }).refine(isValue, valueFault);
const stanceName = z.enum(["favor", "against", "neutral"]);
const renameSchema = z.strictObject({
  kind: z.literal("rename"),
  from: name,
  to: name,
  facet: z.enum(["actor", "source"]).optional(),
});
const stanceSchema = z.strictObject({
  kind: z.literal("stance"),
  target: name,
  holder: name.nullable(),
  stance: stanceName,
});
const claimSchema = z.strictObject({ holder: name.nullable(), target: name, stance: stanceName });
const restateSchema = z.strictObject({ kind: z.literal("restate"), from: claimSchema, to: claimSchema });
const retypeSchema = z.strictObject({ kind: z.literal("retype"), name, type: z.enum(ACTOR_TYPES) });
const publishedSchema = z.strictObject({
  kind: z.literal("published"),
  value: z
    .string()
    .refine(isPartialDate, "must be YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists")
    .meta({ pattern: DATE_PATTERN })
    .nullable(),
});
const undoSchema = z.strictObject({ kind: z.literal("undo"), correction: z.string().min(1) });
const CHANGES = [
  confirmSchema,
  removeSchema,
  renameSchema,
  retypeSchema,
  stanceSchema,
  restateSchema,
  publishedSchema,
] as const;

/**
 * What a reader wants changed, or finds right. Who saves it gives it an id and a time. What concerns all documents must say
 * why.
 */
export const newCorrectionSchema = withOneDocument(
  z
    .strictObject({
      document: z.string().min(1).max(511).nullable(),
      why: z.string().trim().max(1_000).default(""),
      change: z.discriminatedUnion("kind", CHANGES),
    })
    .refine(({ document, why }) => document !== null || why !== "", {
      path: ["why"],
      message: "must say why, since it concerns all documents",
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
  judged: judgedSchema.optional(),
});

/** A correction as its line holds it. */
export const correctionSchema: z.ZodType<Correction> = withOneDocument(correctionShape);

/** A published date belongs to one document, and a tag is found right in one. */
function withOneDocument<Shape extends { document: string | null; change: { kind: string } }>(
  schema: z.ZodType<Shape>,
): z.ZodType<Shape> {
  return schema
    .refine(({ document, change }) => change.kind !== "published" || document !== null, {
      path: ["document"],
      message: "must name one document: a published date cannot be set for all",
    })
    .refine(({ document, change }) => change.kind !== "confirm" || document !== null, {
      path: ["document"],
      message: "must name one document: a tag is found right in one",
    });
}
