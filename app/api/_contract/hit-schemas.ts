import { z } from "zod";
import type { Hit, PagedSnippet } from "@/search/answer/result";
import type { Copy } from "@/search/document/listed-document";
import type { ListedStance } from "@/search/document/listed-stance";
import type { Notice } from "@/search/query/notices";
import type { MarkedPart } from "@/search/text/marked-part";
import type { Span } from "@/search/text/span";
import { shapeOf } from "./shape-of";

const partSchema = shapeOf<MarkedPart>()(
  z.object({ text: z.string(), match: z.boolean() }).meta({ id: "Part" }),
);

/** A place in a text. */
export const spanSchema = shapeOf<Span>()(
  z
    .tuple([z.int().nonnegative(), z.int().nonnegative()])
    .meta({ id: "Span", description: "Start and end in UTF-16 code units, end exclusive." }),
);

/** What was repaired, left out or not exact. */
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

/** What answers that have no notices of their own say besides, where something was repaired or ignored. */
export const noticedShape = { notices: z.array(noticeSchema).optional() };

const snippetSchema = shapeOf<PagedSnippet>()(
  z
    .object({
      passage: z.int().positive(),
      start: z.int().nonnegative(),
      page: z.int().positive().nullable().meta({ description: "The page that its words are on." }),
      parts: z.array(partSchema),
      cut: z.object({ start: z.boolean(), end: z.boolean() }),
    })
    .meta({ id: "Snippet" }),
);

/** Where somebody stands. */
export const stanceSchema = z.enum(["favor", "against", "neutral"]);
/** What a side shows by. */
export const stanceKindSchema = z.enum(["act", "statement", "author"]);
export const precisionSchema = z.enum(["day", "month", "year"]);

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

const listedStanceSchema = shapeOf<ListedStance>()(
  z
    .object({
      target: z.string(),
      stance: stanceSchema,
      holder: z.string().nullable().meta({ description: "Null is the document's author." }),
      kind: stanceKindSchema,
      possible: z.boolean().meta({ description: "More likely right than wrong, but too unsure to count." }),
    })
    .meta({ id: "ListedStance" }),
);

/** One document of an answer. */
export const hitSchema = shapeOf<Hit>()(
  z
    .object({
      id: z.string(),
      title: z.array(partSchema),
      titleInferred: z.boolean(),
      collection: z.string(),
      language: z.string().nullable(),
      url: z.string().nullable(),
      publisher: z.string().nullable(),
      author: z.array(z.string()).meta({ description: "Everyone who wrote it, in its order." }),
      published: z
        .string()
        .nullable()
        .meta({ description: "YYYY, YYYY-MM or YYYY-MM-DD; null when unknown." }),
      precision: precisionSchema.nullable(),
      actors: z.array(z.string()),
      sources: z.array(z.string()),
      stances: z.array(listedStanceSchema).meta({
        description:
          "The sides that it is found by, those that hold up first; possible ones only with `possible=true`.",
      }),
      snippets: z.array(snippetSchema).max(3),
      why: z.union([z.object({ title: z.boolean(), text: z.boolean() }), z.enum(["words", "meaning"])]).meta({
        description:
          "Of an exact match where its words are, as far as title and snippets show it. What a close match was found by; with `meaning` the first snippet is the passage nearest to the question.",
      }),
      as: z.array(z.string()).meta({
        description: "Other spellings in title and snippets: of a name, or of a word that no document has.",
      }),
      possible: z.boolean().meta({
        description: "Whether the search finds it only because sides that are only possible count in it.",
      }),
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
