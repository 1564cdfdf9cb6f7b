import type { Embedding } from "../../knowledge/stances/embedding-verbs";
import type { Relation } from "../syntax/syntax";
import { isDuty } from "./find-duties";
import { isInfinitive } from "./infinitives";
import type { Side } from "./sides";
import type { StandContext } from "./stand-context";
import type { Wish } from "./wish";
import { findObjectWishes, findWishes, isLeaving } from "./wishes";

const HELPERS: readonly Relation[] = ["aux", "aux:pass", "cop"];

/** What a verb of wanting or refusing holds: the wishes in its clause, its object, or behind its preposition. */
export function findEmbeddedWishes(
  context: StandContext,
  verb: number,
  { inside, whose, form }: Embedding,
  side: Side,
): readonly Wish[] {
  const { clauses } = context;
  if (inside === "object")
    return clauses.objectsOf(verb).flatMap((head) => findInnerWishes(context, head, side));
  if (inside !== "clause") return findBehind(context, verb, inside, side);
  return [...clauses.complementsOf(verb), ...findForTo(context, verb)]
    .filter((inner) => isControlled(context, verb, inner, whose) && isOfForm(context, inner, form))
    .flatMap((inner) => findWishes(context, inner, side));
}

/** "Called for members to pay more": a parser that errs takes it for a purpose of the call. */
function findForTo(context: StandContext, verb: number): readonly number[] {
  const { clauses, syntax } = context;
  const whom = clauses
    .obliquesOf(verb)
    .find(({ preposition, isClause }) => preposition === "for" && !isClause);
  if (whom === undefined) return [];
  return syntax
    .childrenOf(verb, "advcl")
    .filter((clause) => clause > whom.head && !isLeaving(context, clause))
    .filter((clause) => context.wordAt(syntax.childOf(clause, "mark")) === "to");
}

function findBehind(context: StandContext, verb: number, slot: string, side: Side): readonly Wish[] {
  return context.clauses
    .obliquesOf(verb)
    .filter(({ preposition }) => slot === `on:${preposition}`)
    .flatMap(({ head, isClause }) => {
      if (isClause) return findWishes(context, head, side);
      return context.syntax.partOf(head) === "NOUN" ? findInnerWishes(context, head, side) : [];
    });
}

/** What stands behind a noun of ending or furthering, without what is wanted outright. */
function findInnerWishes(context: StandContext, head: number, side: Side): readonly Wish[] {
  return findObjectWishes(context, head, side, 0).filter(({ marks }) => marks.length > 0);
}

function isOfForm(context: StandContext, inner: number, form: Embedding["form"]): boolean {
  if (form === undefined) return true;
  if (form === "ing") return /ing$/.test(context.wordAt(inner));
  return (form === "to") === isInfinitive(context, inner);
}

/** How the inner act must be put: "wants to leave" for the holder's own, "wants them to leave", "insisted that they leave" for another's. */
function isControlled(
  context: StandContext,
  verb: number,
  inner: number,
  whose: Embedding["whose"],
): boolean {
  const { clauses, syntax } = context;
  if (syntax.relationOf(inner) === "ccomp" && !isInfinitive(context, inner))
    return whose === "object" && isSubjunctive(context, inner);
  // "Called for it to be dropped".
  if (context.wordAt(syntax.childOf(inner, "mark")) === "for") return whose === "object";
  const isOwn = clauses.objectsOf(verb).length === 0;
  if (whose === "subject") return isOwn;
  return !isOwn || clauses.isPassive(verb) || clauses.obliquesOf(verb).length > 0;
}

/** "That he resign", "that he should be freed": what is to be, not what is. */
function isSubjunctive({ basesAt, clauses, syntax, wordAt }: StandContext, verb: number): boolean {
  if (isDuty(clauses.modalOf(verb))) return true;
  const helpers = syntax.childrenOf(verb, ...HELPERS);
  if (helpers.length > 0) return helpers.every((one) => wordAt(one) === "be");
  return basesAt(verb).includes(wordAt(verb)) && clauses.doersOf(verb).length > 0;
}
