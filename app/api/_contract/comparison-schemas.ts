import { z } from "zod";
import { TIMELINE_UNITS } from "@/search/document/timeline-units";
import type { Figure } from "@/search/pictures/matrix-result";
import { noticedShape } from "./hit-schemas";
import { type AnswerOf, shapeOf } from "./shape-of";

const figureSchema = shapeOf<Figure>()(z.object({ count: z.int().nonnegative(), link: z.string() }));
const comparedTimelineSchema = z.object({
  total: figureSchema,
  unit: z.enum(TIMELINE_UNITS),
  buckets: z.array(figureSchema.extend({ from: z.string(), precision: z.string().optional() })),
  undated: figureSchema,
});

/** What /api/compare answers. */
export const comparisonSchema = z
  .object({
    searches: z
      .array(z.object({ slug: z.string(), name: z.string(), url: z.string() }))
      .min(2)
      .max(4),
    exact: z.boolean(),
    ...noticedShape,
    onlyA: figureSchema.optional().meta({ description: "Given where two are compared." }),
    both: figureSchema.optional(),
    onlyB: figureSchema.optional(),
    parts: z
      .array(figureSchema.extend({ in: z.array(z.string()) }))
      .meta({ description: "Documents that are in just these, for every choice of them." }),
    timelines: z
      .object({
        a: comparedTimelineSchema,
        b: comparedTimelineSchema,
        c: comparedTimelineSchema.optional(),
        d: comparedTimelineSchema.optional(),
      })
      .meta({ description: "Of each, over one axis." }),
    whole: z
      .array(z.object({ from: z.string(), count: z.int().nonnegative() }))
      .meta({ description: "All documents of each period, to take shares of." }),
    apart: z
      .array(
        z.object({
          facet: z.string(),
          values: z.array(
            z.object({ value: z.string(), figures: z.array(figureSchema), gap: z.number().min(0).max(1) }),
          ),
        }),
      )
      .meta({
        description: "Values whose share differs most; `gap` is the largest share less the smallest.",
      }),
  })
  .meta({ id: "Comparison" });

/** Saved searches side by side. */
export type Comparison = AnswerOf<typeof comparisonSchema>;
