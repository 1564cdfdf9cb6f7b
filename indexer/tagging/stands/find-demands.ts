import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { findHolders } from "./stand-holders";
import type { Wish } from "./wish";
import { toWishedStand } from "./wished-stand";
import { findObjectWishes, findWishes } from "./wishes";

const DEMANDS = /^(?:demand|request|goal|aim|objective|priority|priorities|wish|wishe)s?$/;

/** "Their demands include an inquiry", "the goal of the union is a truce": what somebody's demand is, he wants. */
export function findDemands(context: StandContext, noun: number): readonly Stand[] {
  if (!DEMANDS.test(context.wordAt(noun)) || context.syntax.relationOf(noun) !== "nsubj") return [];
  const predicate = context.syntax.headOf(noun);
  if (predicate < 0 || context.clauses.isSupposed(predicate) || context.clauses.isNegated(predicate))
    return [];
  const wishes = findDemanded(context, predicate).flatMap((head) => toWishes(context, head));
  return findHolders(context, findOwners(context, noun), noun).flatMap(({ referent, marks }) =>
    wishes.map((wish) =>
      toWishedStand({ holder: referent, name: "demands", kind: "statement", cue: noun, marks }, wish),
    ),
  );
}

function toWishes(context: StandContext, head: number): readonly Wish[] {
  return context.syntax.partOf(head) === "VERB"
    ? findWishes(context, head, 1)
    : findObjectWishes(context, head, 1, 0);
}

/** The objects of "include", or the predicate of "is", with all that is joined to them. */
function findDemanded({ basesAt, clauses, syntax }: StandContext, predicate: number): readonly number[] {
  const isSaid = syntax.childOf(predicate, "cop") >= 0;
  if (!isSaid && !basesAt(predicate).includes("include")) return [];
  const heads = isSaid ? [predicate] : clauses.objectsOf(predicate);
  const deeds = heads
    .flatMap((head) => syntax.childrenOf(head, "conj"))
    .filter((one) => syntax.partOf(one) === "VERB");
  return [...heads, ...deeds, ...syntax.childrenOf(isSaid ? -1 : predicate, "xcomp")];
}

function findOwners({ clauses, syntax }: StandContext, noun: number): readonly number[] {
  const owner = syntax.childOf(noun, "nmod:poss");
  if (owner >= 0) return clauses.joinedTo(owner);
  return clauses.obliquesOf(noun).flatMap(({ preposition, head }) => (preposition === "of" ? [head] : []));
}
