import type { ActorType, TargetKind } from "@/search/document/document";

/** What a stand is on, by the name it is shown under. */
export type NamedTarget = {
  readonly name: string;
  readonly kind: TargetKind;
  /** How the name came about; what is known by name is surer than what a phrase says. */
  readonly by: "tracked" | "name" | "pronoun" | "people" | "deed" | "phrase" | "it";
  /** Of an actor its type; null for everything else. */
  readonly type: ActorType | null;
  /** Whether its noun is of those that people take sides on. */
  readonly isIssue: boolean;
};
