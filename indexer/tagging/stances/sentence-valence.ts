import { isNegation, toValence } from "../../knowledge/valence";
import type { Reading } from "../reading";

const REACH = 3;

/** How far a stretch of tokens approves (above 0) or disapproves (below 0), a negation turning the next words round. */
export function toStretchValence({ tokens }: Reading, from: number, to: number): number {
  let sum = 0;
  let negated = 0;
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? "";
    if (isNegation(word)) {
      negated = REACH;
      continue;
    }
    const valence = toValence(word);
    sum += negated > 0 ? -valence : valence;
    if (negated > 0) negated--;
  }
  return sum;
}
