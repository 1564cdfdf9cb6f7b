import type { Stand } from "../stands/stand";
import type { NamedTarget } from "./named-target";
import type { Prominence } from "./prominence";

/** A stand whose target has a name. */
export type NamedStand = { readonly stand: Stand; readonly target: NamedTarget };

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
