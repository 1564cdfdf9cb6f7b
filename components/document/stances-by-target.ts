import type { StanceTag, TargetKind } from "@/search/document/document";

/** A stance with its place among all of its document, which its anchor is made of. */
type NumberedStance = { readonly stance: StanceTag; readonly index: number };

/** What stances are about, with those on it. */
export type TargetStances = {
  readonly target: string;
  readonly targetKind: TargetKind;
  readonly stances: readonly NumberedStance[];
};

/** The stances of a document by what they are about: those that hold up, and apart the possible ones. */
export function toStancesByTarget(stances: readonly StanceTag[]): {
  readonly sure: readonly TargetStances[];
  readonly possible: readonly TargetStances[];
} {
  const numbered = stances.map((stance, index) => ({ stance, index }));
  return {
    sure: toTargets(numbered.filter(({ stance }) => !stance.possible)),
    possible: toTargets(numbered.filter(({ stance }) => stance.possible)),
  };
}

/** Targets on which somebody takes a side come first. */
function toTargets(numbered: readonly NumberedStance[]): readonly TargetStances[] {
  const sided = numbered.filter(({ stance }) => stance.stance !== "neutral");
  const byTarget = new Map([...sided, ...numbered].map(({ stance }) => [stance.target, stance.targetKind]));
  return Array.from(byTarget, ([target, targetKind]) => ({
    target,
    targetKind,
    stances: numbered.filter(({ stance }) => stance.target === target),
  }));
}
