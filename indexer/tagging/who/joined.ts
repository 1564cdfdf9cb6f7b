import type { Syntax } from "../syntax/syntax";
import type { Names } from "./names";
import { isPlural } from "./noun-words";

/** The heads of all that a phrase stands for: those joined to it, or those named behind it, "two senators, A and B". */
export function toJoined(syntax: Syntax, names: Names, head: number): readonly number[] {
  const heads = [head, ...toConjuncts(syntax, head)];
  return heads.flatMap((one) => {
    const named = isPlural(syntax.parsed.tokens[one]?.lower ?? "") ? toNamed(syntax, names, one) : [];
    return named.length > 0 ? named : [one];
  });
}

function toConjuncts(syntax: Syntax, head: number): readonly number[] {
  return syntax.childrenOf(head).filter((child) => child > head && syntax.relationOf(child) === "conj");
}

function toNamed(syntax: Syntax, names: Names, head: number): readonly number[] {
  const behind = syntax.childrenOf(head).filter((child) => {
    const relation = syntax.relationOf(child);
    return child > head && (relation === "appos" || relation === "flat") && names.inName(child) !== null;
  });
  return behind.flatMap((child) => [child, ...toConjuncts(syntax, child)]);
}
