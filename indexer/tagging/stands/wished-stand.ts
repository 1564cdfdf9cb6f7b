import type { Referent } from "../who/referents";
import type { Stand, StandMark } from "./stand";
import type { Wish } from "./wish";

/** Who wants something, and the word that says so. `name`: its class. */
export type Wishing = {
  readonly holder: Referent;
  readonly name: string;
  readonly kind: Stand["kind"];
  readonly cue: number;
  readonly marks: readonly StandMark[];
};

/** What somebody wants, as a stand. */
export function toWishedStand({ name, marks, ...wishing }: Wishing, wish: Wish): Stand {
  return {
    ...wishing,
    ...{ target: wish.target, side: wish.side, degree: 2, on: null },
    frame: `wish-${name}`,
    marks: ["wished", ...marks, ...wish.marks],
  };
}
