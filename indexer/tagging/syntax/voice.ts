import type { Syntax } from "./syntax";

/** Whether a verb is passive: "was passed", "passed by the House"; no form in "-ing" is. */
export function isPassive(syntax: Syntax, verb: number): boolean {
  const { childOf, wordAt } = syntax;
  if (/ing$/.test(wordAt(verb))) return false;
  return childOf(verb, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") >= 0 || isBare(syntax, verb);
}

/** "The bill passed by the House": a noun's participle without an object of its own. */
function isBare({ childOf, partOf, relationOf }: Syntax, verb: number): boolean {
  return relationOf(verb) === "acl" && partOf(verb) === "VERB" && childOf(verb, "mark", "obj", "aux") < 0;
}
