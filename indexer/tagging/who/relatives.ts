import type { Syntax } from "../syntax/syntax";

const RELATIVES = new Set(["who", "whom", "whose", "which", "that"]);
const HIGHEST = 8;

/** The head of the phrase that a relative pronoun stands for; -1 for what is no relative pronoun. */
export function toAntecedent(syntax: Syntax, token: number): number {
  if (!RELATIVES.has(syntax.parsed.tokens[token]?.lower ?? "") || syntax.partOf(token) !== "PRON") return -1;
  let at = token;
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const relation = syntax.relationOf(at);
    const head = syntax.headOf(at);
    if (relation === "acl:relcl" && head < token) return head;
    at = head;
  }
  return -1;
}
