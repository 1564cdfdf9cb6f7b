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
  /** Of an issue: how many documents have a side on it that counts. Left out of all else, and of what the corpus tracks. */
  readonly documents?: number;
};

export type NameKind = "actor" | "publisher" | "source" | "target";
