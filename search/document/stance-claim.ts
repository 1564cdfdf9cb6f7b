import type { Stance } from "./document";
import { toStanceParts } from "./stance-value";

/** Whose stance on what: what tells the stances of a document apart. */
export type StanceClaim = {
  readonly holder: string | null;
  readonly target: string;
  readonly stance: Stance;
};

/** What a value of the facet of stances claims; null where it is none. */
export function toClaim(value: string): StanceClaim | null {
  const parts = toStanceParts(value);
  return parts && { ...parts, holder: parts.holder === "" ? null : parts.holder };
}
