import type { Clauses } from "../syntax/clauses";
import type { Syntax } from "../syntax/syntax";
import type { Referents } from "../who/referents";

/** "Two senators, A and B": the heads of those named behind an unnamed phrase; of any other phrase its own head. */
export function toNamedHeads(
  clauses: Clauses,
  syntax: Syntax,
  referents: Referents,
  head: number,
): readonly number[] {
  if (referents.at(head)?.named) return [head];
  const named = syntax
    .childrenOf(head)
    .filter((child) => child > head && syntax.relationOf(child) === "appos")
    .flatMap((child) => clauses.joinedTo(child))
    .filter((child) => referents.at(child)?.named);
  return named.length > 0 ? named : [head];
}
