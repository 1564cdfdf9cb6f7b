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
    .filter((child) => child > head && isBehind(syntax, child))
    .flatMap((child) => [...clauses.joinedTo(child), ...syntax.childrenOf(child, "flat")])
    .filter((child, at, all) => {
      const name = referents.at(child);
      return name?.named && all.findIndex((one) => referents.at(one)?.name === name.name) === at;
    });
  return named.length > 0 ? named : [head];
}

/** A parser that errs takes the first name behind the comma for a part of the phrase before it. */
function isBehind({ phraseOf, relationOf, wordAt }: Syntax, child: number): boolean {
  const relation = relationOf(child);
  const { from } = phraseOf(child);
  return relation === "appos" || (relation === "flat" && (wordAt(from) === "," || wordAt(from - 1) === ","));
}
