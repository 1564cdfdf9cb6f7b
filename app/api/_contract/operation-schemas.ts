import { z } from "zod";
import { noticedShape } from "./hit-schemas";
import type { AnswerOf } from "./shape-of";

/** What /api/live answers. */
export const liveSchema = z.object({ status: z.literal("ok"), ...noticedShape }).meta({ id: "Live" });

/** That the site runs. */
export type Live = AnswerOf<typeof liveSchema>;
