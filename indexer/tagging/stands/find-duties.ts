import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import type { Wish } from "./wish";
import { toWishedStand } from "./wished-stand";
import { findWishes } from "./wishes";

const DUTIES = new Set(["should", "must", "ought"]);
const NEEDED = new Set(["need", "require", "warrant"]);
const DUTY_VERBS = new Set(["need", "have", "ought"]);

/** Whether an auxiliary says what ought to be. */
export function isDuty(modal: string): boolean {
  return DUTIES.has(modal);
}

/** "The law must go", "we need to act", "aid is needed", in the words of a speaker, who wants it. */
export function findDuties(context: StandContext, verb: number): readonly Stand[] {
  const { clauses } = context;
  const holder = context.speakerAt(verb);
  if (holder === null || clauses.isSupposed(verb)) return [];
  const isNeeded = clauses.isPassive(verb) && context.basesAt(verb).some((base) => NEEDED.has(base));
  const name = isNeeded ? "need" : isPlea(context, verb) ? "urge" : "duty";
  const wishes = isNeeded
    ? clauses.objectsOf(verb).map((target): Wish => ({ target, side: 1, marks: [] }))
    : findDue(context, verb).flatMap((inner) => findWishes(context, inner, 1));
  return wishes.map((wish) => toWishedStand({ holder, name, kind: "statement", cue: verb, marks: [] }, wish));
}

/** "Argued that Norway should ratify it" says what "urged Norway to ratify it" does. */
function isPlea({ clauses, referents, syntax }: StandContext, verb: number): boolean {
  const isReported = syntax.relationOf(verb) === "ccomp" && clauses.modalOf(verb) !== "";
  return isReported && clauses.doersOf(verb).some((doer) => referents.at(doer)?.named === true);
}

/** What is to be done: the verb behind "must", the clause behind "need". */
function findDue({ basesAt, clauses }: StandContext, verb: number): readonly number[] {
  if (isDuty(clauses.modalOf(verb))) return [verb];
  return basesAt(verb).some((base) => DUTY_VERBS.has(base)) ? clauses.complementsOf(verb) : [];
}
