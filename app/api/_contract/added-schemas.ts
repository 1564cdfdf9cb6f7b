import { z } from "zod";
import { aboutSchema } from "@/search/document/about-schema";
import type { Added, Removed } from "@/search/document/added";
import { shapeOf } from "./shape-of";

/** What adding files answers. */
export const addedSchema = shapeOf<Added>()(
  z.object({
    state: z.enum(["searchable", "queued"]).meta({
      description: "Whether its documents are found already, or after the indexing run that goes on.",
    }),
    ids: z.array(z.string()),
    documents: z.array(
      z.object({
        id: z.string(),
        path: z.string().meta({ description: "Below the corpus folder." }),
        collection: z.string(),
        title: z.string(),
        publisher: z.string().nullable(),
        author: z.array(z.string()),
        published: z.string().nullable(),
        language: z.string().nullable(),
        length: z.int().nonnegative().meta({ description: "Of its text, in UTF-16 code units." }),
      }),
    ),
    problems: z
      .array(z.object({ path: z.string(), line: z.int().nullable(), reason: z.string() }))
      .meta({ description: "What in the files could not be read." }),
  }),
);

/** What removing a document answers. */
export const removedSchema = shapeOf<Removed>()(
  z.object({
    state: z
      .enum(["removed", "queued"])
      .meta({ description: "Whether it is found no more, or after the indexing run that goes on." }),
    id: z.string(),
    file: z.string().meta({ description: "What is gone from the corpus folder." }),
  }),
);

/** What adding files takes, as a form. */
export const newDocumentsSchema = z
  .object({
    file: z
      .array(z.string().meta({ format: "binary" }))
      .min(1)
      .max(100)
      .meta({ description: "One file or many." }),
    collection: z
      .string()
      .min(1)
      .max(100)
      .default("uploads")
      .meta({ description: "The folder they go into." }),
    metadata: z
      .union([aboutSchema, z.array(aboutSchema).max(100)])
      .optional()
      .meta({ description: "As JSON: what is said of every file, or a list with one entry for each." }),
  })
  .meta({ id: "NewDocuments" });
