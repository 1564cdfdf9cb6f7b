import { z } from "zod";
import type { CountedValue } from "@/search/answer/facet-search";
import type { FacetResult, SearchAnswer, Timeline } from "@/search/answer/result";
import { TIMELINE_UNITS } from "@/search/document/timeline-units";
import type { Plan } from "@/search/meilisearch/plan";
import type { MentionedTimeline } from "@/search/pictures/mentioned-timeline";
import { forEachFacet } from "@/search/query/query";
import type { Completion } from "@/search/suggest/completion";
import { COMPLETION_KINDS } from "@/search/suggest/completion";
import { hitSchema, noticedShape, noticeSchema, precisionSchema } from "./hit-schemas";
import { type AnswerOf, shapeOf } from "./shape-of";

/** The shapes of what the API answers. The OpenAPI page is made from them, and a test holds real answers to them. */

const facetSchema = shapeOf<FacetResult>()(
  z
    .object({
      values: z.array(
        z.object({ value: z.string(), count: z.int(), chosen: z.boolean(), excluded: z.boolean() }),
      ),
      more: z.boolean(),
    })
    .meta({ id: "Facet" }),
);

const timelineSchema = shapeOf<Timeline>()(
  z
    .object({
      unit: z.enum(TIMELINE_UNITS),
      buckets: z.array(z.object({ from: z.string(), count: z.int(), precision: precisionSchema.optional() })),
      undated: z.int().nonnegative(),
    })
    .meta({ id: "Timeline" }),
);

/** How many documents were read closely, of how many. */
const readCloselySchema = z
  .object({ read: z.int().nonnegative(), of: z.int().nonnegative() })
  .meta({ id: "ReadClosely" });

const planSchema = shapeOf<Plan>()(
  z
    .array(
      z.object({
        name: z.string().meta({ description: "What the trip to the engine was for." }),
        at: z.number().meta({ description: "Milliseconds after the request at which it began." }),
        took: z.number(),
        engine: z.number().meta({ description: "Milliseconds of it that the engine says it needed." }),
        questions: z.array(
          z.object({
            index: z.string(),
            text: z.string(),
            filter: z.string(),
            counts: z.array(z.string()),
            documents: z.int(),
            fields: z.array(z.string()),
          }),
        ),
      }),
    )
    .meta({ id: "Plan" }),
);

/** What /api/search answers. */
export const searchSchema = shapeOf<SearchAnswer>()(
  z
    .object({
      link: z.string(),
      notices: z.array(noticeSchema),
      total: z.int().nonnegative(),
      exact: z.boolean(),
      page: z.int().positive(),
      size: z.int().positive(),
      pages: z.int().nonnegative(),
      hits: z.array(hitSchema),
      close: z
        .object({
          total: z.int().nonnegative(),
          hits: z.array(hitSchema),
          meaning: readCloselySchema.nullable().meta({
            description:
              "How many documents could be found by what they mean; null where words alone counted.",
          }),
        })
        .nullable()
        .meta({
          description:
            "Documents that lack some words of the text or say it in others; null where exact matches fill the page or the text is too short.",
        }),
      suggestion: z
        .object({ text: z.string(), link: z.string() })
        .nullable()
        .meta({ description: "The same search with unknown words replaced by the collection's nearest." }),
      drops: z
        .array(
          z.object({
            parameter: z.string(),
            value: z.string(),
            link: z.string(),
            total: z.int().nonnegative(),
          }),
        )
        .meta({ description: "Where nothing was found: what would be, without one part." }),
      facets: z
        .object(forEachFacet(() => facetSchema.optional()))
        .meta({ description: "Those that `facets` names; all without it." }),
      timeline: timelineSchema.nullable().meta({ description: "Null where `facets` does not name it." }),
      closeReading: readCloselySchema.nullable().meta({
        description: "How many documents were read closely; null where the index does not say.",
      }),
      took: z.object({ engine: z.number(), total: z.number() }),
      plan: planSchema.optional().meta({ description: "How it was answered; with `explain=true`." }),
    })
    .meta({ id: "SearchResult" }),
);

/** What /api/mentioned answers. */
export const mentionedSchema = shapeOf<MentionedTimeline>()(
  z
    .object({
      link: z.string(),
      notices: z.array(noticeSchema),
      total: z.int().nonnegative(),
      exact: z.boolean(),
      timeline: timelineSchema.meta({
        id: "MentionedTimeline",
        description:
          "A document that speaks of several times is in several buckets; `undated` speak of none so short.",
      }),
    })
    .meta({ id: "Mentioned" }),
);

/** What /api/facets/{facet} answers. */
export const facetValuesSchema = shapeOf<{ readonly values: readonly CountedValue[] }>()(
  z.object({ values: z.array(z.object({ value: z.string(), count: z.int() })) }),
)
  .extend(noticedShape)
  .meta({ id: "FacetValues" });

/** What /api/suggest answers. */
export const suggestionsSchema = shapeOf<{ readonly suggestions: readonly Completion[] }>()(
  z.object({
    suggestions: z.array(
      z.object({
        kind: z.enum(COMPLETION_KINDS),
        label: z.string(),
        text: z.string().meta({ description: "The whole query after it." }),
        cursor: z.int().nonnegative().meta({ description: "Where the caret then stands." }),
        count: z.int().nullable(),
      }),
    ),
  }),
)
  .extend(noticedShape)
  .meta({ id: "SuggestionList" });

/** What /api/health answers: its status alone to who has not logged in. */
export const healthSchema = z
  .object({
    status: z.enum(["ok", "degraded"]).meta({
      description: "`degraded` where searches are answered and one of several engines does not answer.",
    }),
    documents: z.int().nonnegative().optional(),
    generation: z.string().optional(),
    missing: z.int().nonnegative().nullable().optional().meta({
      description:
        "Of several engines: how many documents lie on those that are left out; null where that is not known.",
    }),
    nodes: z
      .array(z.object({ place: z.string(), up: z.boolean() }))
      .optional()
      .meta({ description: "Of several engines: each by host and port, and whether it answers." }),
    closeReading: readCloselySchema.nullable().optional().meta({
      description: "How many documents are read closely, of those that can be; null where none is.",
    }),
    ...noticedShape,
  })
  .meta({ id: "Health" });

/** That searches are answered. */
export type Health = AnswerOf<typeof healthSchema>;

/** What every failure answers: problem details (RFC 9457), with the same in parts. */
export const failureSchema = z
  .object({
    type: z.literal("about:blank"),
    title: z.string().meta({ description: "The status in words." }),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z
      .string()
      .optional()
      .meta({ description: "The request, as its answer's `X-Request-Id` and the log have it." }),
    error: z.looseObject({
      code: z.string().meta({ description: "Stable, for programs." }),
      reason: z.string().optional(),
      message: z.string(),
      advice: z.string(),
    }),
  })
  .meta({ id: "Failure" });
