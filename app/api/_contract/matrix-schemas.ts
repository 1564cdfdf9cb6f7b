import { z } from "zod";
import type {
  Figure,
  MatrixCell,
  MatrixRow,
  MatrixTable,
  More,
  StanceMatrix,
} from "@/search/pictures/matrix-result";
import { noticeSchema } from "./hit-schemas";
import { shapeOf } from "./shape-of";

const figureSchema = shapeOf<Figure>()(
  z
    .object({ count: z.int().nonnegative(), link: z.string() })
    .meta({ id: "Figure", description: "A count, and the search that finds just what it counts." }),
);

const cellSchema = shapeOf<MatrixCell>()(
  z
    .object({
      target: z.string(),
      against: figureSchema,
      neutral: figureSchema,
      favor: figureSchema,
      total: figureSchema.meta({ description: "With a stance on the target; two stances count once." }),
      unclear: figureSchema.meta({ description: "Those of the row's documents without one." }),
      comparable: z.boolean().meta({ description: "False where fewer than 5 have a stance." }),
    })
    .meta({ id: "MatrixCell" }),
);

const rowSchema = shapeOf<MatrixRow>()(
  z
    .object({
      name: z.string().nullable().meta({ description: "Null for all documents." }),
      documents: figureSchema.meta({
        description: "Of a publisher all; of a voice those in which it has a stance on one of the targets.",
      }),
      cells: z.array(cellSchema).meta({ description: "One a target, in their order." }),
    })
    .meta({ id: "MatrixRow" }),
);

const moreSchema = shapeOf<More>()(
  z
    .object({ count: z.int().nonnegative(), exact: z.boolean() })
    .meta({ id: "More", description: "How many are not shown; where not exact, at least so many." }),
);

const tableSchema = shapeOf<MatrixTable>()(
  z.object({ rows: z.array(rowSchema).max(30), more: moreSchema }).meta({ id: "MatrixTable" }),
);

/** What /api/matrix answers. */
export const matrixSchema = shapeOf<StanceMatrix>()(
  z
    .object({
      link: z.string(),
      notices: z.array(noticeSchema),
      total: z.int().nonnegative(),
      exact: z.boolean(),
      targets: z.array(z.string()).max(12),
      moreTargets: moreSchema,
      all: rowSchema,
      publishers: tableSchema,
      voices: tableSchema,
    })
    .meta({ id: "StanceMatrix" }),
);
