import type { StanceKind, StanceTag } from "./document";

/** A side as lists of documents show it: whose, on what, and whether it is only possible. */
export type ListedStance = Pick<StanceTag, "target" | "stance" | "holder" | "possible"> & {
  /** What it shows by; an act where it shows by several. */
  readonly kind: StanceKind;
};

/**
 * The sides of a stored document that a search shows: those that hold up, and the possible ones where it counts them. An index of
 * an earlier release lists none.
 */
export function toShownStances(
  { listedStances }: { readonly listedStances?: string },
  query: { readonly possible: boolean },
): readonly ListedStance[] {
  const listed: readonly ListedStance[] = JSON.parse(listedStances ?? "[]");
  return query.possible ? listed : listed.filter(({ possible }) => !possible);
}
