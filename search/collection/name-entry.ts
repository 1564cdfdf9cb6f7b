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
};

export type NameKind = "actor" | "publisher" | "source" | "target";
