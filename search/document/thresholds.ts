import { z } from "zod";
import type { StanceKind, StanceTag } from "./document";

/** Read from the data folder, or else from the top of the corpus. */
export const THRESHOLDS_FILE = "thresholds.json";

/** From which confidence on a stance is shown, and from which, below that, it is possible. */
export type Threshold = { readonly shown: number; readonly possible: number };

/** What a house has set, by what a side shows by; of the kinds that are left out the tagger decides by `BUILT_IN`. */
export type Thresholds = Readonly<Partial<Record<StanceKind, Threshold>>>;

/** The thresholds that taggers go by themselves. */
export const BUILT_IN: Threshold = { shown: 0.9, possible: 0.5 };

const thresholdSchema = z
  .object({ shown: z.number().min(0).max(1), possible: z.number().min(0).max(1) })
  .refine(({ shown, possible }) => possible <= shown, "possible must not be above shown");

/** The file of thresholds; what else stands in it is for people. */
export const thresholdsSchema = z.object({
  kinds: z.partialRecord(z.enum(["act", "statement", "author"]), thresholdSchema),
});

/** A stance as the thresholds of a house have it: shown, possible, or, where it is null, neither. */
export function toShown(stance: StanceTag, thresholds: Thresholds): StanceTag | null {
  const threshold = thresholds[stance.kind];
  if (threshold === undefined) return stance;
  if (stance.confidence < threshold.possible) return null;
  const possible = stance.confidence < threshold.shown;
  return possible === stance.possible ? stance : { ...stance, possible };
}
