import { toJoined } from "./joined";
import type { Relation, Syntax } from "./syntax";

/** A phrase behind a preposition ("against", "in favor of"). `isClause`: a deed ("against building it"). */
export type Oblique = { readonly preposition: string; readonly head: number; readonly isClause: boolean };

const PHRASES: readonly Relation[] = ["obl", "nmod", "obl:agent", "nmod:desc"];
const CLAUSES: readonly Relation[] = ["advcl", "acl"];

/** The phrases and deeds that prepositions put beside a verb, adjective or noun, by their heads, in the text's order. */
export function findObliques(syntax: Syntax, head: number): readonly Oblique[] {
  const { childrenOf, relationOf } = syntax;
  return childrenOf(head, ...PHRASES, ...CLAUSES, "xcomp").flatMap((child): readonly Oblique[] => {
    // "Warned against building it": a parser that errs takes the deed for what completes the verb.
    const isTaken = relationOf(child) === "xcomp";
    if (isTaken && !/ing$/.test(syntax.wordAt(child))) return [];
    const preposition = toPreposition(syntax, child);
    if (preposition === "") return [];
    const isClause = isTaken || CLAUSES.includes(relationOf(child));
    const heads = isClause ? [child, ...childrenOf(child, "conj")] : toJoined(syntax, child);
    return heads.map((one) => ({ preposition, head: one, isClause }));
  });
}

/** The preposition before a phrase, all its words; empty where it has none. */
function toPreposition({ childrenOf, childOf, wordAt }: Syntax, head: number): string {
  const first = childOf(head, "case", "mark");
  return first < 0 ? "" : [first, ...childrenOf(first, "fixed")].map(wordAt).join(" ");
}
