import { z } from "zod";
import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { Related } from "@/search/answer/related";
import { correctionSchema } from "@/search/document/correction-schema";
import type { Mention, Tags } from "@/search/document/document";
import type { LinkedDocument } from "@/search/document/listed-document";
import type { Metadatum } from "@/search/document/metadata";
import type { MarkedPart } from "@/search/text/marked-part";
import { noticedShape, spanSchema, stanceKindSchema, stanceSchema } from "./hit-schemas";
import { shapeOf } from "./shape-of";

const certaintySchema = z.enum(["stated", "inferred"]);

const mentionSchema = shapeOf<Mention>()(
  z
    .object({ start: z.int(), end: z.int(), rule: z.string(), certainty: certaintySchema })
    .meta({ id: "Mention", description: "A place in `text`, with the rule that found it." }),
);

const tagsSchema = shapeOf<Tags>()(
  z
    .object({
      actors: z.array(
        z.object({
          name: z.string(),
          type: z.enum(["person", "organization", "country", "place", "group"]),
          salience: z.enum(["main", "mentioned"]),
          mentions: z.array(mentionSchema),
        }),
      ),
      dates: z.array(z.object({ value: z.string(), mentions: z.array(mentionSchema) })),
      sources: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(["cited", "publisher"]),
          named: z.boolean().meta({ description: "Whether the name is worth a facet value; “it” is not." }),
          mention: mentionSchema.nullable(),
          cue: spanSchema.nullable(),
          content: z.array(spanSchema),
          role: z.string().nullable(),
        }),
      ),
      stances: z.array(
        z.object({
          target: z.string(),
          targetKind: z.enum(["actor", "issue"]),
          stance: stanceSchema,
          kind: stanceKindSchema,
          confidence: z.number().min(0).max(1),
          possible: z.boolean().meta({ description: "Too unsure to be shown unasked; never counted." }),
          holder: z.string().nullable().meta({ description: "Null is the document's author." }),
          named: z.boolean().meta({ description: "Whether the holder has a name; the author has." }),
          cue: spanSchema.nullable().meta({ description: "The word that takes the side." }),
          evidence: z.array(spanSchema),
          rule: z.string(),
          certainty: certaintySchema,
        }),
      ),
    })
    .meta({ id: "Tags" }),
);

const originFields = {
  origin: z.enum(["correction", "front-matter", "metadata", "text", "file"]),
  inferred: z.boolean(),
};

const metadatumSchema = shapeOf<Metadatum | null>()(
  z.object({ value: z.string(), ...originFields }).nullable(),
);

const partsSchema = shapeOf<readonly MarkedPart[]>()(
  z.array(z.object({ text: z.string(), match: z.boolean() })),
);

/** What /api/documents/{id}/related answers. */
export const relatedSchema = shapeOf<{ readonly documents: readonly Related[] }>()(
  z.object({
    documents: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          publisher: z.string().nullable(),
          published: z.string().nullable(),
          precision: z.enum(["day", "month", "year"]).nullable(),
          shared: z.object({ actors: z.array(z.string()), words: z.array(z.string()) }),
        }),
      )
      .max(10),
  }),
)
  .extend(noticedShape)
  .meta({ id: "RelatedDocuments" });

const linkSchema = z.object({ id: z.string(), title: z.string() });

const partOfSchema = shapeOf<LinkedDocument | null>()(
  linkSchema
    .nullable()
    .meta({ description: "The document that it came attached to, as a file to its mail." }),
);

/** What /api/documents/{id} answers. */
export const documentSchema = shapeOf<DocumentAnswer>()(
  z.object({
    id: z.string(),
    collection: z.string(),
    title: partsSchema,
    passages: z.array(
      z.object({
        number: z.int().positive(),
        page: z.int().positive().nullable().meta({ description: "The page that it begins on." }),
        start: z.int(),
        end: z.int(),
        parts: partsSchema,
      }),
    ),
    text: z.string(),
    pages: z
      .array(z.int().nonnegative())
      .nullable()
      .meta({ description: "Where its pages begin in `text`; null where it has none." }),
    recognised: z
      .boolean()
      .meta({ description: "Whether the text was recognised in pictures, so that letters may be wrong." }),
    author: z.array(z.string()).meta({ description: "Everyone who wrote it, in its order." }),
    metadata: z.object({
      title: metadatumSchema,
      publisher: metadatumSchema,
      author: metadatumSchema.meta({ description: "In one line; `author` has the list." }),
      published: metadatumSchema,
      language: metadatumSchema,
      url: metadatumSchema,
    }),
    details: z.record(z.string(), z.string()),
    path: z.string(),
    tags: tagsSchema,
    unsupported: z.array(z.enum(["dates", "sources", "stances"])).meta({
      description: "Tags that were not looked for, since they are not supported in its language.",
    }),
    corrections: z.array(correctionSchema),
    terms: z.array(z.object({ text: z.string(), count: z.int(), first: z.int().nullable() })),
    partOf: partOfSchema,
    parts: z.array(linkSchema).meta({ description: "Documents that came attached to it." }),
    firstIngested: z.string(),
    changed: z.string(),
    readClosely: z.boolean().meta({
      description:
        "Whether it was read closely, so that it can be found by what it means. Until then its tags are those of a first look: stances may be missing.",
    }),
  }),
)
  .extend(noticedShape)
  .meta({ id: "Document" });
