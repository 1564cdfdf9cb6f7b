import { toEmbeddingNoun } from "../../knowledge/stances/stand-words";
import { toInfinitives } from "./infinitives";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { findHolders } from "./stand-holders";
import { toWishedStand } from "./wished-stand";
import { findWishes } from "./wishes";

/** "Their plans to oppose the bill", "announced a plan to leave": what a noun before "to" holds. */
export function findNounWished(context: StandContext, noun: number): readonly Stand[] {
  const { clauses } = context;
  const row = toEmbeddingNoun(context.basesAt(noun));
  if (row === null || row.turn === 0 || clauses.isSupposed(noun) || clauses.isNegated(noun)) return [];
  const { turn } = row;
  const wishes = toInfinitives(context, noun).flatMap((inner) => findWishes(context, inner, turn));
  if (wishes.length === 0) return [];
  const name = `noun-${row.modality}`;
  return findHolders(context, findOwners(context, noun), noun).flatMap(({ referent, marks }) =>
    wishes.map((wish) =>
      toWishedStand({ holder: referent, name, kind: "act", cue: noun, marks: ["noun", ...marks] }, wish),
    ),
  );
}

/** Whose it is: its possessor, or whose verb it is the object of; nobody's where that is denied. */
function findOwners({ clauses, syntax }: StandContext, noun: number): readonly number[] {
  const verb = syntax.headOf(noun);
  const isObject = syntax.relationOf(noun) === "obj" && syntax.partOf(verb) === "VERB";
  if (isObject && clauses.isNegated(verb)) return [];
  const owner = syntax.childOf(noun, "nmod:poss");
  if (owner >= 0) return clauses.joinedTo(owner);
  return isObject ? clauses.doersOf(verb) : [];
}
