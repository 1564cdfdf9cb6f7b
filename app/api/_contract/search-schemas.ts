import { z } from "zod";
import type { CountedValue } from "@/search/answer/facet-search";
import type { FacetResult, Hit, SearchResult, Timeline } from "@/search/answer/result";
import type { Copy } from "@/search/document/listed-document";
import { TIMELINE_UNITS } from "@/search/document/timeline-units";
import type { Snippet } from "@/search/matching/marks";
import type { MentionedTimeline } from "@/search/pictures/mentioned-timeline";
import type { Notice } from "@/search/query/notices";
import { forEachFacet } from "@/search/query/query";
import type { Completion } from "@/search/suggest/completion";
import { COMPLETION_KINDS } from "@/search/suggest/completion";
import type { Part } from "@/search/text/marked-part";
import type { Span } from "@/search/text/span";
import { type AnswerOf, shapeOf } from "./shape-of";

/** The shapes of what the API answers. The OpenAPI page is made from them, and a test holds real answers to them. */

const partSchema = shapeOf<Part>()(z.object({ text: z.string(), match: z.boolean() }).meta({ id: "Part" }));

export const spanSchema = shapeOf<Span>()(
  z
    .tuple([z.int().nonnegative(), z.int().nonnegative()])
    .meta({ id: "Span", description: "Start and end in UTF-16 code units, end exclusive." }),
);

export const noticeSchema = shapeOf<Notice>()(
  z
    .object({
      code: z.string(),
      message: z.string(),
      values: z.record(z.string(), z.string()).optional(),
      at: spanSchema.optional(),
    })
    .meta({
      id: "Notice",
      description:
        "What was repaired, left out or not exact. `values` is what the message speaks of; `at` is a place in `q`.",
    }),
);

const snippetSchema = shapeOf<Snippet>()(
  z
    .object({
      passage: z.int().positive(),
      parts: z.array(partSchema),
      cut: z.object({ start: z.boolean(), end: z.boolean() }),
    })
    .meta({ id: "Snippet" }),
);

export const stanceSchema = z.enum(["favor", "against", "neutral"]);
const precisionSchema = z.enum(["day", "month", "year"]);

const copySchema = shapeOf<Copy>()(
  z
    .object({
      id: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
    })
    .meta({ id: "Copy" }),
);

const hitSchema = shapeOf<Hit>()(
  z
    .object({
      id: z.string(),
      title: z.array(partSchema),
      titleInferred: z.boolean(),
      collection: z.string(),
      language: z.string().nullable(),
      url: z.string().nullable(),
      publisher: z.string().nullable(),
      published: z
        .string()
        .nullable()
        .meta({ description: "YYYY, YYYY-MM or YYYY-MM-DD; null when unknown." }),
      precision: precisionSchema.nullable(),
      actors: z.array(z.string()),
      sources: z.array(z.string()),
      stances: z.array(z.object({ target: z.string(), stance: stanceSchema })),
      stancesInferred: z.boolean(),
      snippets: z.array(snippetSchema).max(3),
      why: z
        .object({ title: z.boolean(), text: z.boolean(), as: z.array(z.string()) })
        .meta({ description: "Where the words were found, and in which other spellings." }),
      missing: z.array(z.string()),
      story: z
        .object({ id: z.string(), size: z.int().positive() })
        .meta({ description: "Its near-identical documents: their smallest id, and how many with itself." }),
      copies: z
        .array(copySchema)
        .max(20)
        .meta({ description: "With `group=story`: the others of its story, in order of publication." }),
    })
    .meta({ id: "Hit" }),
);

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

export const searchSchema = shapeOf<SearchResult>()(
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
        .object({ total: z.int().nonnegative(), hits: z.array(hitSchema) })
        .nullable()
        .meta({
          description:
            "Documents that lack some words of the text; null where exact matches fill the page or the text is too short.",
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
      facets: z.object(forEachFacet(() => facetSchema)),
      timeline: timelineSchema,
      took: z.object({ engine: z.number(), total: z.number() }),
    })
    .meta({ id: "SearchResult" }),
);

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

export const facetValuesSchema = shapeOf<{ readonly values: readonly CountedValue[] }>()(
  z.object({ values: z.array(z.object({ value: z.string(), count: z.int() })) }).meta({ id: "FacetValues" }),
);

export const suggestionsSchema = shapeOf<{ readonly suggestions: readonly Completion[] }>()(
  z
    .object({
      suggestions: z.array(
        z.object({
          kind: z.enum(COMPLETION_KINDS),
          label: z.string(),
          text: z.string().meta({ description: "The whole query after it." }),
          cursor: z.int().nonnegative().meta({ description: "Where the caret then stands." }),
          count: z.int().nullable(),
        }),
      ),
    })
    .meta({ id: "Suggestions" }),
);

export const healthSchema = z
  .object({ status: z.literal("ok"), documents: z.int().nonnegative(), generation: z.string() })
  .meta({ id: "Health" });

/** That searches are answered. */
export type Health = AnswerOf<typeof healthSchema>;

export const failureSchema = z
  .object({
    error: z.object({
      code: z.string(),
      reason: z.string().optional(),
      message: z.string(),
      advice: z.string(),
    }),
  })
  .meta({ id: "Failure" });
