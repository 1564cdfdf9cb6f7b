import { z } from "zod";

const stance = z.object({
  kind: z.enum(["act", "statement", "author"]),
  confidence: z.number().min(0).max(1).optional(),
});

/** What calibration reads of a line of gold: sets that other people annotated have no confidence and refuse nothing. */
export const goldStancesSchema = z.object({
  stances: z.array(stance),
  refused: z.array(stance).default([]),
});
