import type { NounFrame } from "../../knowledge/stances/noun-frames";
import { toNounFrames } from "../../knowledge/stances/stand-words";
import { findNounHolding, isObject, type NounHolding } from "./noun-holding";
import { toTimes } from "./sides";
import type { Stand, StandMark } from "./stand";
import type { StandContext } from "./stand-context";
import { toHolder, toMarksOf } from "./stand-holders";

/** Where a noun takes a side: "their support for the bill", "voiced opposition to it". */
export function findNounStands(context: StandContext, noun: number): readonly Stand[] {
  const frames = toNounFrames(context.basesAt(noun));
  if (frames.length === 0 || context.clauses.isSupposed(noun) || context.clauses.isNegated(noun)) return [];
  const holding = findNounHolding(context, noun);
  if (holding === null) return [];
  return frames.flatMap((frame) => findFrameStands(context, noun, frame, holding));
}

function findFrameStands(
  context: StandContext,
  noun: number,
  frame: NounFrame,
  { heads, targets: lent, turn }: NounHolding,
): readonly Stand[] {
  // Who ends his support is not therefore against it; who drops charges is not for the accused.
  if (turn === 0 || (turn === -1 && frame.side === -1)) return [];
  const targets = findTargets(context, noun, frame, lent);
  const side = toTimes(frame.side, turn);
  return heads.flatMap((head) => {
    const holder = toHolder(context, head);
    if (holder === null) return [];
    const negated: readonly StandMark[] = turn === -1 ? ["negated"] : [];
    const marks: readonly StandMark[] = ["noun", ...toMarksOf(context, noun, holder), ...negated];
    return targets
      .filter((target) => target !== head)
      .map((target) => toStand(frame, { holder, target, side, cue: noun, marks }));
  });
}

function toStand(
  { kind, name, degree, only }: NounFrame,
  stand: Pick<Stand, "holder" | "target" | "side" | "cue" | "marks">,
): Stand {
  return { ...stand, kind, degree, frame: `noun-${name}`, on: only ?? null };
}

/** What it is on: behind its preposition, by its verb, or behind the preposition beside its verb. */
function findTargets(
  context: StandContext,
  noun: number,
  { on }: NounFrame,
  lent: readonly number[],
): readonly number[] {
  const behind = findBehind(context, noun, noun, on);
  if (behind.length > 0) return behind;
  if (lent.length > 0) return lent;
  if (isObject(context, noun) || isWithin(context, noun))
    return findBehind(context, context.syntax.headOf(noun), noun, on);
  // "The sanctions imposed by the council on them".
  return context.syntax
    .childrenOf(noun, "acl")
    .flatMap((clause) => [clause, ...context.clauses.doersOf(clause)])
    .flatMap((head) => findBehind(context, head, noun, on));
}

/** "Went on strike over the cuts". */
function isWithin({ syntax, wordAt }: StandContext, noun: number): boolean {
  return syntax.relationOf(noun) === "obl" && /^(?:in|on)$/.test(wordAt(syntax.childOf(noun, "case")));
}

/** What stands behind one of the prepositions `on` beside `head`, after the noun. */
function findBehind({ clauses }: StandContext, head: number, noun: number, on: string): readonly number[] {
  const prepositions = on.split(" ");
  return clauses
    .obliquesOf(head)
    .filter((one) => one.head > noun && !one.isClause && prepositions.includes(one.preposition))
    .map((one) => one.head);
}
