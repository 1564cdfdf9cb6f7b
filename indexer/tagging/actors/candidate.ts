import type { ActorType, Certainty } from "@/search/document/document";
import type { TokenSpan } from "../text/token-span";

/** A place that may name an actor, before the refiners have decided. */
export type Candidate = TokenSpan & {
  readonly type: ActorType;
  /** The canonical name, when a table or a refiner knows it; null: what the text says. */
  readonly name: string | null;
  readonly rule: string;
  readonly certainty: Certainty;
};

/** A word or sign that stands alone, as tokens see it. */
export function sizeOf(candidate: Candidate): number {
  return candidate.to - candidate.from;
}
