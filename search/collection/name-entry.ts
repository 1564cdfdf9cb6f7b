import type { ActorType } from "../document/document";

/** A value with every spelling it is known by, as the `names` index keeps it. */
export type NameEntry = {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Those aliases that describe rather than name: "Russian" for Russia. */
  readonly adjectives: readonly string[];
  readonly type: ActorType | null;
  /**
   * Of an issue that the corpus does not track: whether it is offered to who does not name it. Left out of all else, which always is.
   */
  readonly offered?: boolean;
  /** It is known whoever carries it: the corpus tracks it. */
  readonly isTracked?: true;
  /** Of an issue that the corpus does not track: what each collection has of it. */
  readonly shares?: readonly IssueShare[];
};

/** An issue as the documents of one collection have it. */
export type IssueShare = {
  readonly collection: string;
  /** How else they spell it, with other names of all these. */
  readonly aliases: readonly string[];
  /** Of how many a side on it counts; none where it is no name to be offered. */
  readonly counted: number;
};

/** Fewer documents with a side on an issue than this, and it is not offered. */
export const LEAST_OFFERED = 2;

export type NameKind = "actor" | "publisher" | "source" | "target";
