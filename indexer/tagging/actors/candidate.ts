import type { ActorType, Certainty } from "@/search/document/document";

/** A place that may name an actor, as tokens (`to` exclusive), before the refiners have decided. */
export type Candidate = {
  readonly from: number;
  readonly to: number;
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
