import { z } from "zod";
import { correctionShape } from "@/search/document/correction-schema";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import { noticedShape } from "./hit-schemas";
import { shapeOf } from "./shape-of";

const listedSchema = shapeOf<ListedCorrection>()(
  correctionShape
    .extend({
      state: z.enum(["pending", "applied", "unmatched"]),
      undone: z.boolean().meta({ description: "Undone; listed until the index has let go of it." }),
    })
    .meta({ id: "ListedCorrection" }),
);

/** What /api/corrections answers. */
export const correctionsSchema = z
  .object({ corrections: z.array(listedSchema), ...noticedShape })
  .meta({ id: "CorrectionList", description: "Newest first." });
