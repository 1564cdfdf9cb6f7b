import type { ActorType, Stance } from "./document";
import type { JudgedTag } from "./judged-tag";
import type { StanceClaim } from "./stance-claim";

/** What a reader says is wrong with tags, as one line of a corrections file holds it. */
export type Correction = {
  readonly id: string;
  /** ISO 8601; corrections are replayed in this order. */
  readonly at: string;
  readonly why: string;
  /** The one document it is about; null: all of them. */
  readonly document: string | null;
  readonly change: Change;
  /** The tag that it judges, as it was; left out where it judges none, or none of one document. */
  readonly judged?: JudgedTag | undefined;
};

/** Facets that a value can be removed from. A stance reads `against:Target`, a cited voice's `Holder against:Target`. */
export const CORRECTED_FACETS = [
  "actor",
  "date",
  "source",
  "stance",
] as const satisfies readonly JudgedTag["facet"][];
export type CorrectedFacet = (typeof CORRECTED_FACETS)[number];

/**
 * What is to be different. An actor renamed to a name that exists is merged with it; renamed in one document only, it
 * is parted from its namesakes. A published date of null is unknown. To confirm a tag changes nothing but how sure a stance is;
 * and it is found in its document from then on.
 */
export type Change =
  | { readonly kind: "confirm"; readonly facet: CorrectedFacet; readonly value: string }
  | { readonly kind: "remove"; readonly facet: CorrectedFacet; readonly value: string }
  | {
      readonly kind: "rename";
      readonly from: string;
      readonly to: string;
      /** As what the name was judged; left out: as who acts, or else as who is cited. */
      readonly facet?: "actor" | "source" | undefined;
    }
  | {
      readonly kind: "stance";
      readonly target: string;
      readonly holder: string | null;
      readonly stance: Stance;
    }
  | { readonly kind: "restate"; readonly from: StanceClaim; readonly to: StanceClaim }
  | { readonly kind: "retype"; readonly name: string; readonly type: ActorType }
  | { readonly kind: "published"; readonly value: string | null }
  | { readonly kind: "undo"; readonly correction: string };

/** Corrections are saved under this name: at the top of the corpus by hand, in the data folder by the site. */
export const CORRECTIONS_FILE = "corrections.jsonl";
/** Those of the data folder while a command moves them into the corpus. */
export const MOVING_FILE = "corrections.moving.jsonl";

/** The rule that a corrected mention or stance rests on. */
export const CORRECTION_RULE = "correction";

/** What a history of corrections comes to. */
export type Standing = {
  /** To be replayed, oldest first: neither undone nor an undo. */
  readonly inForce: readonly Correction[];
  readonly undone: readonly Correction[];
  /** Undos of what is not there. */
  readonly strayUndos: readonly Correction[];
};

/** What a history of corrections, oldest first, comes to. An undo that is itself undone counts for nothing. */
export function toStanding(history: readonly Correction[]): Standing {
  const known = new Set(history.map((one) => one.id));
  const undone = new Set<string>();
  for (const { id, change } of history.toReversed())
    if (change.kind === "undo" && !undone.has(id)) undone.add(change.correction);
  const changes = history.filter((one) => one.change.kind !== "undo");
  return {
    inForce: changes.filter((one) => !undone.has(one.id)),
    undone: changes.filter((one) => undone.has(one.id)),
    strayUndos: history.filter(({ change }) => change.kind === "undo" && !known.has(change.correction)),
  };
}

/** Those of the corrections that may change this document. */
export function toConcerning(corrections: readonly Correction[], document: string): readonly Correction[] {
  return corrections.filter((one) => one.document === null || one.document === document);
}
