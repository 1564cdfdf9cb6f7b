import type { Syntax } from "./syntax";

/** How far a relative clause is searched upwards. */
const MOST_STEPS = 6;
const RELATIVES = new Set(["who", "whom", "which", "that", "whose"]);

/** Whether a token is a word that a relative clause begins with. */
export function isRelative({ wordAt }: Syntax, token: number): boolean {
  return RELATIVES.has(wordAt(token));
}

/** What "who", "which" and "that" of a relative clause stand for; every other word is itself. */
export function toAntecedent(syntax: Syntax, token: number, clause: number): number {
  if (!isRelative(syntax, token)) return token;
  const { headOf, relationOf } = syntax;
  for (let at = clause, step = 0; at >= 0 && step < MOST_STEPS; at = headOf(at), step++)
    if (relationOf(at) === "acl:relcl") return toSubjectOfPredicate(syntax, headOf(at));
  return token;
}

/** "He was among the members who voted": he did. */
function toSubjectOfPredicate({ childOf }: Syntax, noun: number): number {
  const subject = childOf(noun, "nsubj");
  return childOf(noun, "cop") >= 0 && subject >= 0 ? subject : noun;
}
