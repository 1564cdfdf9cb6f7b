import { toEmbeddingNoun } from "../../knowledge/stances/stand-words";
import { toInfinitives } from "./infinitives";
import type { Stand } from "./stand";
import type { StandContext } from "./stand-context";
import { findHolders } from "./stand-holders";
import type { Wish } from "./wish";
import { toWishedStand } from "./wished-stand";
import { findWishes } from "./wishes";

/** "At the request of the minister": what is done so, he wants. */
const ASKED = new Set(["request", "behest", "urging", "insistence", "instigation", "invitation", "demand"]);
const AT = new Set(["at", "per", "on", "upon"]);

/** "Their plans to oppose the bill", "announced a plan to leave": what a noun before "to" holds. */
export function findNounWished(context: StandContext, noun: number): readonly Stand[] {
  const { clauses } = context;
  if (clauses.isSupposed(noun) || clauses.isNegated(noun)) return [];
  const row = toEmbeddingNoun(context.basesAt(noun));
  const turn = row?.turn ?? 0;
  const held =
    turn === 0 ? [] : toInfinitives(context, noun).flatMap((inner) => findWishes(context, inner, turn));
  const wishes = held.length > 0 ? held : findDoneFor(context, noun);
  if (wishes.length === 0) return [];
  const name = held.length > 0 ? `noun-${row?.modality}` : "noun-request";
  return findHolders(context, findOwners(context, noun), noun).flatMap(({ referent, marks }) =>
    wishes.map((wish) =>
      toWishedStand({ holder: referent, name, kind: "act", cue: noun, marks: ["noun", ...marks] }, wish),
    ),
  );
}

/** Whose it is: its possessor, or whose verb it is the object of; nobody's where that is denied. */
function findOwners({ clauses, referents, syntax }: StandContext, noun: number): readonly number[] {
  const verb = syntax.headOf(noun);
  const isObject = syntax.relationOf(noun) === "obj" && syntax.partOf(verb) === "VERB";
  if (isObject && clauses.isNegated(verb)) return [];
  const owner = syntax.childOf(noun, "nmod:poss");
  if (owner >= 0) return clauses.joinedTo(owner);
  const behind = clauses.obliquesOf(noun).filter((one) => /^(?:of|by|from)$/.test(one.preposition));
  const persons = behind.flatMap(({ head, isClause }) => (isClause || !referents.at(head) ? [] : [head]));
  if (persons.length > 0) return persons;
  return isObject ? clauses.doersOf(verb) : [];
}

/** "Parliament was dissolved at his request", "the dissolution at his request". */
function findDoneFor(context: StandContext, noun: number): readonly Wish[] {
  const { syntax, wordAt } = context;
  if (!ASKED.has(wordAt(noun)) || !AT.has(wordAt(syntax.childOf(noun, "case")))) return [];
  const deed = syntax.headOf(noun);
  if (deed < 0 || syntax.childOf(deed, "cop") >= 0) return [];
  return findWishes(context, deed, 1);
}
