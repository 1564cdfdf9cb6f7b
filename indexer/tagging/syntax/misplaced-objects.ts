import type { Relation, Syntax } from "./syntax";
import { isTime } from "./time-words";

/** Relations that an object gets by mistake, where no preposition stands before it. */
const MISTAKEN: readonly Relation[] = [
  "obl",
  "nmod",
  "amod",
  "compound",
  "dep",
  "appos",
  "xcomp",
  "flat",
  "ccomp",
];

/** An object that the parser took for something else: the head of the phrase right behind the verb. -1 for none. */
export function findMisplacedObject(syntax: Syntax, verb: number): number {
  const { childrenOf, childOf, partOf, relationOf } = syntax;
  const child = childrenOf(verb, ...MISTAKEN).find((one) => one > verb) ?? -1;
  if (child < 0 || childOf(child, "case", "mark", "cop") >= 0 || isTime(syntax, child)) return -1;
  if (relationOf(child) === "amod") return childOf(child, "nmod", "compound");
  const isCut = childrenOf(verb, "punct").some((one) => one > verb && one < child);
  return ["NOUN", "PROPN"].includes(partOf(child)) && !isCut ? child : -1;
}
