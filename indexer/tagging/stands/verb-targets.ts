import type { VerbFrame } from "../../knowledge/stances/verb-frames";
import type { Relation } from "../syntax/syntax";
import { findPartners } from "./find-partners";
import { findSayers } from "./find-sayers";
import type { Side } from "./sides";
import type { StandContext } from "./stand-context";
import type { Wish } from "./wish";
import { findWishes, isLeaving } from "./wishes";

const INNER: readonly Relation[] = ["acl", "xcomp", "advcl"];

/** What the side of a verb's frame is on, each with the side that comes of it. */
export function findVerbTargets(
  context: StandContext,
  verb: number,
  { target, side, on }: VerbFrame,
): readonly Wish[] {
  const { clauses, syntax } = context;
  const toWish = (head: number): Wish => ({ target: head, side, marks: [] });
  switch (target) {
    case "object":
      // Who wants the war to end does not want the war.
      if (on === "issue" && clauses.complementsOf(verb).some((inner) => isLeaving(context, inner))) return [];
      return clauses.objectsOf(verb).map(toWish);
    case "recipient":
      return syntax.childrenOf(verb, "iobj").map(toWish);
    case "subject":
      return clauses.doersOf(verb).map(toWish);
    case "sayer":
      return findSayers(context, verb).map(toWish);
    case "partner":
      return findPartners(context, verb).map(toWish);
    case "shielded":
      return isShielded(context, verb) ? clauses.objectsOf(verb).map(toWish) : [];
    case "clause":
      return clauses.complementsOf(verb).flatMap((inner) => findWishes(context, inner, side));
    default:
      return findBehind(context, verb, target, side);
  }
}

/** What stands behind the preposition of a frame (`on:for`). */
function findBehind(context: StandContext, verb: number, slot: string, side: Side): readonly Wish[] {
  return context.clauses
    .obliquesOf(verb)
    .filter(({ preposition, head }) => slot === `on:${preposition}` && !isToAct(context, verb, head))
    .flatMap(({ head, isClause }): readonly Wish[] =>
      // A noun may itself end or further something ("called for an end to the war").
      isClause || context.syntax.partOf(head) === "NOUN"
        ? findWishes(context, head, side)
        : [{ target: head, side, marks: [] }],
    );
}

/** "Called for the king to go": not for the king. */
function isToAct({ syntax, wordAt }: StandContext, verb: number, head: number): boolean {
  if (wordAt(syntax.childOf(head, "case")) !== "for") return false;
  const inner = [...syntax.childrenOf(head, ...INNER), ...syntax.childrenOf(verb, ...INNER)];
  return inner.some(
    (child) => child > head && syntax.childrenOf(child, "mark").some((mark) => wordAt(mark) === "to"),
  );
}

/** What an actor does to another, from which a third may keep him. */
const HOSTILE =
  /^(?:sanction|prosecution|extradition|deportation|arrest|lawsuit|impeachment|criticism|scrutiny|tariff|embargo|eviction|expulsion|persecution|indictment|condemnation|censure|investigation|inquiry|charge|penaltie|fine|punishment|invasion|aggression|coup)s?$/;

/** "Protects him from prosecution": from what somebody would do to him, no fire and no disease. */
function isShielded({ clauses, wordAt }: StandContext, verb: number): boolean {
  return clauses
    .obliquesOf(verb)
    .some(
      ({ preposition, head }) =>
        (preposition === "from" || preposition === "against") && HOSTILE.test(wordAt(head)),
    );
}
