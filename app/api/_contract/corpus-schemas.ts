import { z } from "zod";
import type { CorpusReport } from "@/search/answer/corpus-report";
import type { IntakeAnswer } from "@/search/answer/intake";
import type { TakenIn } from "@/system/take-in";
import { noticedShape } from "./hit-schemas";
import { shapeOf } from "./shape-of";

const count = z.int().nonnegative();
const countedSchema = z.array(z.object({ value: z.string(), count }));

/** What /api/corpus answers. */
export const corpusSchema = shapeOf<CorpusReport>()(
  z.object({
    documents: count,
    formats: countedSchema.meta({ description: "Documents by the kind of file they were read from." }),
    languages: countedSchema,
    collections: countedSchema,
    publishers: countedSchema.meta({ description: "The 200 most frequent." }),
    lacking: z
      .object({ author: count, date: count, language: count, publisher: count, title: count })
      .meta({ description: "Documents whose record does not state it; `lacks:` in `q` finds them." }),
    unread: z
      .object({
        problems: z.array(z.object({ path: z.string(), line: z.int().nullable(), reason: z.string() })),
        total: count,
        ignored: count.meta({ description: "Files of kinds that are not read." }),
      })
      .nullable()
      .meta({ description: "Null where the index was published by an earlier release." }),
  }),
).extend(noticedShape);

/** What /api/corpus/intake answers. */
export const intakeSchema = shapeOf<IntakeAnswer>()(
  z.object({
    running: z.object({ since: z.iso.datetime(), done: count, of: count }).nullable().meta({
      description:
        "Files that were read so far, of how many; when all are, they are being published. Null where nothing is taken in.",
    }),
    publishedAt: z.iso.datetime().nullable(),
    last: z
      .object({
        at: z.iso.datetime(),
        result: z.enum(["whole", "in-place", "none", "failed"]),
        problems: count.meta({ description: "Files that could not be read." }),
        failure: z.string().nullable(),
      })
      .nullable(),
  }),
).extend(noticedShape);

/** What a POST to it answers. */
export const takenInSchema = shapeOf<TakenIn>()(
  z.object({
    published: z.enum(["whole", "in-place", "none"]),
    documents: count.meta({ description: "How many can be found now." }),
    problems: z.array(z.object({ path: z.string(), line: z.int().nullable(), reason: z.string() })),
  }),
);
