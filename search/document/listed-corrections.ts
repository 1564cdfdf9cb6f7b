import { toCorrectedTags } from "./corrected";
import type { Correction, Standing } from "./correction";
import type { Tags } from "./document";

/** What the index has taken up: ids of corrections replayed at the last publish, by whether they changed anything. */
export type IndexedCorrections = {
  readonly applied: readonly string[];
  readonly unmatched: readonly string[];
  /** Of those applied, in the documents of which collections. */
  readonly appliedIn: readonly (readonly [id: string, collections: readonly string[]])[];
};

/** `pending`: the index has not taken it up, or its undoing, yet. `unmatched`: there is nothing that it changes. */
export type CorrectionState = "pending" | "applied" | "unmatched";

/** A correction as readers see it. */
export type ListedCorrection = Correction & {
  readonly state: CorrectionState;
  /** It has been undone; `pending` until the index knows. */
  readonly undone: boolean;
};

/** A document as far as corrections concern it: those that changed it, and its tags as they are. */
export type CorrectedDocument = {
  readonly id: string;
  readonly corrections: readonly Correction[];
  readonly tags: Tags;
};

/** All corrections that are in force or still in the index, newest first. */
export function toListed(standing: Standing, indexed: IndexedCorrections): readonly ListedCorrection[] {
  const applied = new Set(indexed.applied);
  const known = new Set([...indexed.applied, ...indexed.unmatched]);
  const inForce = standing.inForce.map((one): ListedCorrection => {
    const state = applied.has(one.id) ? "applied" : known.has(one.id) ? "unmatched" : "pending";
    return { ...one, state, undone: false };
  });
  const stillIndexed = standing.undone
    .filter((one) => known.has(one.id))
    .map((one): ListedCorrection => ({ ...one, state: "pending", undone: true }));
  return [...inForce, ...stillIndexed].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Those that concern a document: those of it alone, those that changed it, and pending ones for all that would change it. */
export function toListedFor(
  document: CorrectedDocument,
  standing: Standing,
  indexed: IndexedCorrections,
): readonly ListedCorrection[] {
  const borne = new Set(document.corrections.map((one) => one.id));
  return toListed(standing, indexed).flatMap((one): readonly ListedCorrection[] => {
    if (borne.has(one.id)) return [one];
    if (one.document === document.id) return [one.state === "applied" ? { ...one, state: "unmatched" } : one];
    const wouldChange = one.document === null && one.state === "pending" && !one.undone;
    return wouldChange && toCorrectedTags(document.tags, [one]).applied.length > 0 ? [one] : [];
  });
}
