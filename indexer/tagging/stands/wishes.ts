import {
  toChange,
  toChangeBy,
  toEmbeddingNoun,
  toNounChange,
  toVerbFrames,
} from "../../knowledge/stances/stand-words";
import type { StandMark } from "./stand";
import { type StandContext, toInfinitives } from "./stand-context";

/** What somebody wants or does not want: the head of its phrase, or the verb of a deed. */
export type Wish = { readonly target: number; readonly side: 1 | -1; readonly marks: readonly StandMark[] };

const DEEPEST = 4;
/** "Should resign": who is to leave is not wanted. */
const LEAVING = new Set("resign quit leave go depart withdraw abdicate end cease stop".split(" "));
const LIGHT = new Set(
  "make take do have give put hold see get be become keep let need go come say tell know think feel hear find look try answer ask express".split(
    " ",
  ),
);

/**
 * What wanting a clause to come true (`side` 1), or not to (-1), means for those in it: who wants that somebody ends the war
 * is against the war; who wants it passed is for the bill.
 */
export function findWishes(
  context: StandContext,
  predicate: number,
  side: 1 | -1,
  depth = 0,
): readonly Wish[] {
  const { clauses, syntax } = context;
  if (depth > DEEPEST) return [];
  if (syntax.partOf(predicate) === "NOUN") return findNounWishes(context, predicate, side, depth);
  const turned = clauses.isNegated(predicate) ? toTurned(side) : side;
  const bases = context.basesAt(predicate);
  const objects = clauses.objectsOf(predicate);
  const change = toChange(bases, context.particleAt(predicate));
  const inner = clauses.complementsOf(predicate);
  if (change !== null && objects.length > 0)
    return objects.flatMap((object) => findObjectWishes(context, object, toTimes(turned, change), depth));
  if (change !== null && inner.length > 0)
    return inner.flatMap((one) => findWishes(context, one, toTimes(turned, change), depth + 1));
  const paired = findPairedWishes(context, predicate, turned, depth);
  if (paired.length > 0) return paired;
  const framed = findFramedWishes(context, predicate, turned);
  if (framed.length > 0) return framed;
  if (isLeaving(context, predicate) && inner.length === 0)
    return clauses
      .doersOf(predicate)
      .map((target) => ({ target, side: toTurned(turned), marks: ["within"] }));
  if (bases.some((base) => LIGHT.has(base)) || objects.length === 0)
    return inner.flatMap((one) => findWishes(context, one, turned, depth + 1));
  if (objects.every((object) => syntax.partOf(object) === "PRON")) return [];
  return [{ target: predicate, side: turned, marks: ["deed"] }];
}

/** "Wants the war to end": whoever or whatever does it is to be no more. */
export function isLeaving({ basesAt, clauses }: StandContext, predicate: number): boolean {
  return clauses.objectsOf(predicate).length === 0 && basesAt(predicate).some((base) => LEAVING.has(base));
}

/** The object of what is wanted, and what stands behind a noun of ending or furthering. */
export function findObjectWishes(
  context: StandContext,
  object: number,
  side: 1 | -1,
  depth: number,
): readonly Wish[] {
  const within = context.syntax.partOf(object) === "NOUN" ? findNounWishes(context, object, side, depth) : [];
  return within.length > 0 ? within : [{ target: object, side, marks: [] }];
}

/** "Withdraw from the treaty", "comply with the ruling". */
function findPairedWishes(
  context: StandContext,
  predicate: number,
  side: 1 | -1,
  depth: number,
): readonly Wish[] {
  const bases = context.basesAt(predicate);
  return context.clauses.obliquesOf(predicate).flatMap(({ preposition, head, isClause }) => {
    const change = toChangeBy(bases, context.particleAt(predicate), preposition);
    if (change === null) return [];
    return isClause
      ? findWishes(context, head, toTimes(side, change), depth + 1)
      : findObjectWishes(context, head, toTimes(side, change), depth + 1);
  });
}

/** "An end to the war": the noun itself is wanted, and what it is on is not. */
function findNounWishes(context: StandContext, noun: number, side: 1 | -1, depth: number): readonly Wish[] {
  const bases = context.basesAt(noun);
  const held = depth > DEEPEST ? null : toEmbeddingNoun(bases);
  const { turn = 0 } = held ?? {};
  const inner =
    turn === 0
      ? []
      : toInfinitives(context, noun).flatMap((one) =>
          findWishes(context, one, toTimes(side, turn), depth + 1),
        );
  if (inner.length > 0) return inner;
  const behind = context.clauses
    .obliquesOf(noun)
    .flatMap(({ preposition, head, isClause }): readonly Wish[] => {
      const change = isClause || depth > DEEPEST ? null : toNounChange(bases, preposition);
      if (change === null) return [];
      return findObjectWishes(context, head, toTimes(side, change), depth + 1).map((wish) => ({
        ...wish,
        marks: [...wish.marks, "within" as const],
      }));
    });
  const change = toNounChange(bases, "of");
  const owner = context.syntax.childOf(noun, "nmod:poss");
  const owned: readonly Wish[] =
    change === null || owner < 0 ? [] : [{ target: owner, side: toTimes(side, change), marks: ["within"] }];
  return [{ target: noun, side, marks: [] }, ...behind, ...owned];
}

function findFramedWishes(context: StandContext, predicate: number, side: 1 | -1): readonly Wish[] {
  const { clauses } = context;
  return toVerbFrames(context.basesAt(predicate), context.particleAt(predicate))
    .filter(({ degree }) => degree > 1)
    .flatMap((frame) => {
      const targets =
        frame.target === "object"
          ? clauses.objectsOf(predicate)
          : clauses
              .obliquesOf(predicate)
              .filter(({ preposition }) => frame.target === `on:${preposition}`)
              .map(({ head }) => head);
      return targets.map((target): Wish => ({ target, side: toTimes(side, frame.side), marks: ["within"] }));
    });
}

/** The other side. */
export function toTurned(side: 1 | -1): 1 | -1 {
  return side === 1 ? -1 : 1;
}

/** A side turned by another. */
export function toTimes(side: 1 | -1, by: 1 | -1): 1 | -1 {
  return by === 1 ? side : toTurned(side);
}
