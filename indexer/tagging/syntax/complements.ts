import { isNominal } from "./joined";
import type { Syntax } from "./syntax";

/** Predicates of the clauses that complete a verb, those joined to them too: "said that …", "wants to …", "for them to …". */
export function findComplements(syntax: Syntax, verb: number): readonly number[] {
  const purposes = syntax.childrenOf(verb, "advcl").filter((one) => isForTo(syntax, one));
  return [...syntax.childrenOf(verb, "ccomp", "xcomp"), ...purposes].flatMap((one) => [
    one,
    ...syntax.childrenOf(one, "conj").filter((child) => !isNominal(syntax, child)),
  ]);
}

/** "Called for them to leave": the parser takes the clause for a purpose. */
function isForTo({ childrenOf, wordAt }: Syntax, clause: number): boolean {
  const marks = childrenOf(clause, "mark");
  return wordAt(marks[0] ?? -1) === "for" && wordAt(marks.at(-1) ?? -1) === "to";
}
