import type { LightVerbs } from "../../knowledge/stances/noun-frames";
import { findLightVerb } from "../../knowledge/stances/stand-words";
import type { StandContext } from "./stand-context";

const GIVING = new Set(["by", "from", "among"]);

/**
 * Whose the side of a noun is, by heads, and how the verb that lends it turns it (0: nothing is known then). `targets`: what it
 * is on, where the verb says so.
 */
export type NounHolding = {
  readonly heads: readonly number[];
  readonly targets: readonly number[];
  readonly turn: LightVerbs["turn"];
};

/** Whose it is: its possessor; "by" or "from" whom; or whose verb it is the object of. Null where nobody says. */
export function findNounHolding(context: StandContext, noun: number): NounHolding | null {
  const { clauses, syntax } = context;
  const isGiven = isObject(context, noun);
  const verb = syntax.headOf(noun);
  if (isGiven && (clauses.isNegated(verb) || clauses.isSupposed(verb))) return null;
  const givers = [noun, ...(isGiven ? [verb] : [])].flatMap((head) => findGivers(context, head));
  const lent = isGiven ? findLent(context, noun, givers) : null;
  if (lent !== null) return lent;
  const owner = syntax.childOf(noun, "nmod:poss");
  const stated = owner >= 0 ? clauses.joinedTo(owner) : givers;
  const heads = stated.length > 0 ? stated : findMakers(context, noun);
  return heads.length > 0 ? { heads, targets: [], turn: 1 } : findWithin(context, noun);
}

/** Whether a noun is what a verb is done to: what it is on may stand beside the verb ("put the blame on them"). */
export function isObject({ syntax, wordAt }: StandContext, noun: number): boolean {
  const verb = syntax.headOf(noun);
  if (verb < 0 || syntax.partOf(verb) !== "VERB") return false;
  // "Entered into an agreement with them".
  const isEntered = wordAt(syntax.childOf(noun, "case")) === "into" && /^enter/.test(wordAt(verb));
  return isEntered || ["obj", "nsubj:pass"].includes(syntax.relationOf(noun));
}

function findGivers({ clauses }: StandContext, head: number): readonly number[] {
  return clauses
    .obliquesOf(head)
    .filter(({ preposition, isClause }) => GIVING.has(preposition) && !isClause)
    .map((one) => one.head);
}

/** "Voiced opposition", "drew criticism from them": a verb that says little but whose noun it is. */
function findLent(context: StandContext, noun: number, givers: readonly number[]): NounHolding | null {
  const { clauses, syntax } = context;
  const verb = syntax.headOf(noun);
  const light = findLightVerb(context.basesAt(verb), context.particleAt(verb), givers.length > 0);
  const owner = syntax.childOf(noun, "nmod:poss");
  if (light?.by === "subject")
    return {
      heads: owner < 0 ? clauses.doersOf(verb) : clauses.joinedTo(owner),
      targets: [],
      turn: light.turn,
    };
  if (light?.by === "from" && givers.length > 0)
    return { heads: givers, targets: clauses.doersOf(verb), turn: 1 };
  return null;
}

/** "The lawsuit filed by the union": who did what a participle says of it. */
function findMakers({ basesAt, clauses, particleAt, syntax }: StandContext, noun: number): readonly number[] {
  const clause = syntax.childrenOf(noun, "acl").find((one) => one > noun && clauses.isPassive(one));
  if (clause === undefined || findLightVerb(basesAt(clause), particleAt(clause), false)?.turn !== 1)
    return [];
  return clauses.doersOf(clause);
}

/** "Marched in protest against it": whoever does what is done in it. */
function findWithin({ clauses, syntax, wordAt }: StandContext, noun: number): NounHolding | null {
  const head = syntax.headOf(noun);
  const verb = head >= 0 && syntax.relationOf(noun) === "nmod" ? syntax.headOf(head) : head;
  const preposition = wordAt(syntax.childOf(noun, "case"));
  const isStrike = preposition === "on" && /^strikes?$/.test(wordAt(noun));
  const isWithin = (preposition === "in" || isStrike) && syntax.partOf(verb) === "VERB";
  return isWithin && !clauses.isSupposed(verb)
    ? { heads: clauses.doersOf(verb), targets: [], turn: 1 }
    : null;
}
