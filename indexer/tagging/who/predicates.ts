import type { Syntax } from "../syntax/syntax";

/** Whether a phrase is introduced by "as": "sworn in as governor" says what somebody is, not who. */
export function isMarkedAs(syntax: Syntax, head: number): boolean {
  return syntax
    .childrenOf(head)
    .some(
      (child) =>
        child < head && syntax.parsed.tokens[child]?.lower === "as" && syntax.partOf(child) !== "ADV",
    );
}

/** Whether a phrase says what somebody is: "he was a good minister". */
export function isPredicate(syntax: Syntax, head: number): boolean {
  return syntax.childOf(head, "cop") >= 0 || isMarkedAs(syntax, head);
}
