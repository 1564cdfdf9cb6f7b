import { toChange, toChangeBy, toNounChange } from "../../knowledge/stances/change-words";
import { isIssueNoun } from "../../knowledge/stances/issue-nouns";
import { toEmbeddingNoun } from "../../knowledge/stances/stand-words";
import { findFramedWishes } from "./framed-wishes";
import { toInfinitives } from "./infinitives";
import { type Side, toTimes, toTurned } from "./sides";
import type { StandContext } from "./stand-context";
import type { Wish } from "./wish";

/** How deep wishes are followed into clauses within clauses. */
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
export function findWishes(context: StandContext, predicate: number, side: Side, depth = 0): readonly Wish[] {
  if (depth > DEEPEST) return [];
  if (context.syntax.partOf(predicate) === "NOUN") return findNounWishes(context, predicate, side, depth);
  const turned = context.clauses.isNegated(predicate) ? toTurned(side) : side;
  const changed = findChangedWishes(context, predicate, turned, depth);
  if (changed !== null) return changed;
  const paired = findPairedWishes(context, predicate, turned, depth);
  if (paired.length > 0) return paired;
  const framed = findFramedWishes(context, predicate, turned);
  return framed.length > 0 ? framed : findPlainWishes(context, predicate, turned, depth);
}

/** "End the war", "let it pass": what a verb of ending or furthering is done to. Null for other verbs. */
function findChangedWishes(
  context: StandContext,
  predicate: number,
  side: Side,
  depth: number,
): readonly Wish[] | null {
  const change = toChange(context.basesAt(predicate), context.particleAt(predicate));
  if (change === null) return null;
  const changed = toTimes(side, change.side);
  const objects = context.clauses.objectsOf(predicate);
  if (isSitting(context, predicate, objects)) return [{ target: predicate, side, marks: ["deed"] }];
  if (objects.length > 0)
    return objects
      .flatMap((object) => findObjectWishes(context, object, changed, depth))
      .map((wish) => (change.degree > 1 ? { ...wish, marks: [...wish.marks, "changed"] } : wish));
  const inner = context.clauses.complementsOf(predicate);
  return inner.length > 0 ? inner.flatMap((one) => findWishes(context, one, changed, depth + 1)) : null;
}

/** "Suspend parliament": who wants that wants a deed; it is not on those who sit. */
function isSitting(
  { basesAt, referents }: StandContext,
  predicate: number,
  objects: readonly number[],
): boolean {
  const isSuspended = basesAt(predicate).some((base) =>
    /^(?:suspend|dissolve|prorogue|shut|close)$/.test(base),
  );
  return isSuspended && objects.length > 0 && objects.every((one) => referents.at(one) !== null);
}

/** "Wants the war to end": whoever or whatever does it is to be no more. */
export function isLeaving({ basesAt, clauses }: StandContext, predicate: number): boolean {
  return clauses.objectsOf(predicate).length === 0 && basesAt(predicate).some((base) => LEAVING.has(base));
}

/** Who is to go; a country that is to leave leaves something. */
function findLeavers({ clauses, referents }: StandContext, predicate: number): readonly number[] {
  return clauses.doersOf(predicate).filter((doer) => referents.at(doer)?.type !== "country");
}

/** A verb that no table turns: who is to leave is not wanted, a light verb is as its clause is, any other is a deed that is. */
function findPlainWishes(
  context: StandContext,
  predicate: number,
  side: Side,
  depth: number,
): readonly Wish[] {
  const { clauses, syntax } = context;
  const bases = context.basesAt(predicate);
  const objects = clauses.objectsOf(predicate);
  const inner = clauses.complementsOf(predicate);
  if (isLeaving(context, predicate) && inner.length === 0)
    return findLeavers(context, predicate).map((target) => ({
      target,
      side: toTurned(side),
      marks: ["within"],
    }));
  if (objects.length === 0 || bases.some((base) => LIGHT.has(base))) {
    // "Take measures", "give them a vote on it".
    const issues = syntax.childrenOf(predicate, "obj").filter((one) => isIssueNoun(context.wordAt(one)));
    return inner.length > 0 || clauses.isPassive(predicate)
      ? inner.flatMap((one) => findWishes(context, one, side, depth + 1))
      : issues.flatMap((one) => findObjectWishes(context, one, side, depth + 1));
  }
  const given = clauses.isPassive(predicate) ? syntax.childrenOf(predicate, "obj") : [];
  if (given.length > 0) return given.map((target) => ({ target, side, marks: ["within"] }));
  // A passive without more names nothing: "urged that it be waived".
  if (clauses.isPassive(predicate) || objects.every((object) => syntax.partOf(object) === "PRON")) return [];
  return [{ target: predicate, side, marks: ["deed"] }];
}

/** The object of what is wanted, and what stands behind a noun of ending or furthering. */
export function findObjectWishes(
  context: StandContext,
  object: number,
  side: Side,
  depth: number,
): readonly Wish[] {
  const within = context.syntax.partOf(object) === "NOUN" ? findNounWishes(context, object, side, depth) : [];
  return within.length > 0 ? within : [{ target: object, side, marks: [] }];
}

/** "Withdraw from the treaty", "comply with the ruling". */
function findPairedWishes(
  context: StandContext,
  predicate: number,
  side: Side,
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

/** "An end to the war", "its plan to leave": the noun itself is wanted, and what it is on as the noun turns it. */
function findNounWishes(context: StandContext, noun: number, side: Side, depth: number): readonly Wish[] {
  if (depth > DEEPEST) return [{ target: noun, side, marks: [] }, ...findOwnedWishes(context, noun, side)];
  const inner = findHeldWishes(context, noun, side, depth);
  if (inner.length > 0) return inner;
  return [
    { target: noun, side, marks: [] },
    ...findBehindWishes(context, noun, side, depth),
    ...findOwnedWishes(context, noun, side),
  ];
}

/** "A plan to leave": what stands with "to" behind a noun that holds it. */
function findHeldWishes(context: StandContext, noun: number, side: Side, depth: number): readonly Wish[] {
  const { turn = 0 } = toEmbeddingNoun(context.basesAt(noun)) ?? {};
  if (turn === 0) return [];
  return toInfinitives(context, noun).flatMap((one) =>
    findWishes(context, one, toTimes(side, turn), depth + 1),
  );
}

/** "The end of the war". */
function findBehindWishes(context: StandContext, noun: number, side: Side, depth: number): readonly Wish[] {
  const bases = context.basesAt(noun);
  return context.clauses.obliquesOf(noun).flatMap(({ preposition, head, isClause }): readonly Wish[] => {
    const change = isClause ? null : toNounChange(bases, preposition);
    if (change === null) return [];
    const wishes = findObjectWishes(context, head, toTimes(side, change), depth + 1);
    return wishes.map((wish) => ({ ...wish, marks: [...wish.marks, "within"] }));
  });
}

/** "His release". */
function findOwnedWishes({ basesAt, syntax }: StandContext, noun: number, side: Side): readonly Wish[] {
  const change = toNounChange(basesAt(noun), "of");
  const owner = syntax.childOf(noun, "nmod:poss");
  if (change === null || owner < 0) return [];
  return [{ target: owner, side: toTimes(side, change), marks: ["within"] }];
}
