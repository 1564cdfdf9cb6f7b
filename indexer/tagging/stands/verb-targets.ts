import type { VerbFrame } from "../../knowledge/stances/verb-frames";
import type { Oblique } from "../syntax/obliques";
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
  { name, target, side, on }: VerbFrame,
): readonly Wish[] {
  const { clauses } = context;
  const toWish = (head: number): Wish => ({ target: head, side, marks: [] });
  switch (target) {
    case "object":
      // Who wants the war to end does not want the war.
      if (on === "issue" && clauses.complementsOf(verb).some((inner) => isLeaving(context, inner))) return [];
      return clauses
        .objectsOf(verb)
        .filter((object) => !isKeptFrom(context, verb, object, name))
        .map(toWish);
    case "recipient":
      return findRecipients(context, verb).map(toWish);
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

/** "Gave them a medal", "they were given a medal". */
function findRecipients({ clauses, syntax }: StandContext, verb: number): readonly number[] {
  const isGiven = clauses.isPassive(verb) && syntax.childOf(verb, "obj") >= 0;
  return isGiven ? syntax.childrenOf(verb, "nsubj:pass") : syntax.childrenOf(verb, "iobj");
}

/** "Banned dogs from the beach": who does so is not against dogs; against a firm that is banned from the market he is. */
function isKeptFrom(
  { clauses, referents, wordAt }: StandContext,
  verb: number,
  object: number,
  name: string,
): boolean {
  // "Suspended parliament": a sitting ends, nobody is dismissed.
  if (name === "fire") return /^(?:parliament|assembly|congress|legislature|senate)$/.test(wordAt(object));
  if (name !== "ban" && name !== "bar") return false;
  const isFrom = clauses.obliquesOf(verb).some(({ preposition }) => preposition === "from");
  return isFrom && referents.at(object)?.named !== true;
}

/** What stands behind the preposition of a frame (`on:for`). */
function findBehind(context: StandContext, verb: number, slot: string, side: Side): readonly Wish[] {
  return findObliquesOf(context, verb, slot)
    .filter(({ preposition, head }) => slot === `on:${preposition}` && !isToAct(context, verb, head))
    .flatMap(({ head, isClause }): readonly Wish[] =>
      // A noun may itself end or further something ("called for an end to the war").
      isClause || context.syntax.partOf(head) === "NOUN"
        ? findWishes(context, head, side)
        : [{ target: head, side, marks: [] }],
    );
}

/** "Used gas against them": what a parser puts beside the last object. */
function findObliquesOf({ clauses, syntax }: StandContext, verb: number, slot: string): readonly Oblique[] {
  const own = clauses.obliquesOf(verb);
  if (slot !== "on:against" || own.some(({ preposition }) => preposition === "against")) return own;
  return clauses.isPassive(verb)
    ? own
    : syntax
        .childrenOf(verb, "obj")
        .flatMap((object) => clauses.joinedTo(object))
        .flatMap(clauses.obliquesOf);
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
