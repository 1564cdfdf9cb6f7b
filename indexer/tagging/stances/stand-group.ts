import type { ActorTag } from "@/search/document/document";
import type { Stand } from "../stands/stand";
import type { NamedTarget } from "./named-target";

/** A stand whose target has a name. */
export type NamedStand = { readonly stand: Stand; readonly target: NamedTarget };

/** How much a text is about a holder and a target. `holder`: null for who is no actor. `target`: how often it is named. */
export type Prominence = { readonly holder: ActorTag["salience"] | null; readonly target: number };

/** All places where one holder takes one side on one target. */
export type StandGroup = {
  readonly holder: string;
  readonly named: boolean;
  readonly target: string;
  readonly targetKind: NamedTarget["kind"];
  readonly side: 1 | -1;
  /** The plainest first. */
  readonly stands: readonly NamedStand[];
  /** How many places of the same holder and target take the other side. */
  readonly opposed: number;
  readonly prominence: Prominence;
};
