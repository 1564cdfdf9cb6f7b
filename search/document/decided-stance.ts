import { CORRECTION_RULE } from "./correction";
import type { StanceTag, Tags } from "./document";
import { isSameName } from "./same-name";
import type { StanceClaim } from "./stance-claim";

/** What makes a stance one that a reader decided. */
export const DECIDED = {
  confidence: 1,
  possible: false,
  rule: CORRECTION_RULE,
  certainty: "stated",
} as const satisfies Partial<StanceTag>;

/** A stance that a reader states, with the places of the text that show it, if any. */
export function toDecidedStance(
  { actors }: Tags,
  claim: StanceClaim,
  evidence: StanceTag["evidence"],
): StanceTag {
  const { holder, target, stance } = claim;
  const targetKind = actors.some(({ name }) => isSameName(name, target)) ? "actor" : "issue";
  const kind = holder === null ? "author" : "statement";
  return { target, targetKind, kind, holder, stance, named: true, cue: null, evidence, ...DECIDED };
}
