import type { StanceKind } from "@/search/document/document";
import type { Referent } from "../who/referents";

/** What makes a place less plain than it looks. */
export type StandMark =
  | "negated"
  | "modal"
  | "supposed"
  | "planned"
  | "reported"
  | "passive"
  | "joined"
  | "within"
  | "deed"
  | "noun"
  | "judged"
  | "pronoun"
  | "controlled"
  | "wished"
  | "changed"
  | "felt";

/** One place where somebody takes a side. */
export type Stand = {
  readonly holder: Referent;
  /** Head of the phrase that names what the side is on; of a deed its verb. */
  readonly target: number;
  readonly side: 1 | -1;
  readonly kind: StanceKind;
  /** The class of the word that takes the side. */
  readonly frame: string;
  /** How plainly that word takes sides: 1 to 3. */
  readonly degree: 1 | 2 | 3;
  /** The word that takes the side. */
  readonly cue: number;
  readonly marks: readonly StandMark[];
  /** Whether the word takes a side on somebody only, or on deeds and the like only; null for both. */
  readonly on: "actor" | "issue" | null;
};
