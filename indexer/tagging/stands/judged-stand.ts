import type { Referent } from "../who/referents";
import type { Judged } from "./phrase-judgement";
import type { Stand, StandMark } from "./stand";
import type { StandContext } from "./stand-context";

/** Who judges what, by which class of words and by which word. */
export type Judging = {
  readonly holder: Referent;
  readonly target: number;
  readonly judged: Judged;
  readonly frame: string;
  readonly cue: number;
  readonly marks: readonly StandMark[];
};

/** A judgement as a stand. */
export function toJudgedStand({ judged: { side, degree }, marks, ...rest }: Judging): Stand {
  return { ...rest, side, degree, kind: "statement", marks: ["judged", ...marks], on: null };
}

/** The class of a judgement: what no table has is less sure. */
export function toJudgingFrame(frame: string, { name }: Judged): string {
  return name === "rated" || name === "quoted" ? `${frame}-${name}` : frame;
}

/** That a predicate is weakened ("could be wrong"). */
export function toModalMark({ clauses }: StandContext, predicate: number): readonly StandMark[] {
  return clauses.modalOf(predicate) === "" ? [] : ["modal"];
}
