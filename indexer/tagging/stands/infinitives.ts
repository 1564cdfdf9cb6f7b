import type { StandContext } from "./stand-context";

/** Clauses with "to" that a noun holds. */
export function toInfinitives(context: StandContext, noun: number): readonly number[] {
  return context.syntax
    .childrenOf(noun, "acl", "xcomp", "ccomp")
    .filter((child) => isInfinitive(context, child));
}

/** Whether a verb stands with "to". */
export function isInfinitive({ syntax, wordAt }: StandContext, verb: number): boolean {
  return syntax.childrenOf(verb, "mark").some((child) => ["to", "for"].includes(wordAt(child)));
}
