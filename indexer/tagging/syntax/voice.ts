import type { Syntax } from "./syntax";

/** Whether a verb is passive: "was passed", "passed by the House"; no form in "-ing" is. */
export function isPassive(syntax: Syntax, verb: number): boolean {
  const { childOf, wordAt } = syntax;
  if (/ing$/.test(wordAt(verb))) return false;
  if (childOf(verb, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") >= 0) return true;
  return isBare(syntax, verb) || isJoined(syntax, verb);
}

/** "Is supported by the one but opposed by the other". */
function isJoined(syntax: Syntax, verb: number): boolean {
  const { childOf, childrenOf, wordAt } = syntax;
  const first = toFirstOfJoined(syntax, verb);
  if (first < 0 || childOf(verb, "nsubj", "obj", "aux") >= 0) return false;
  const hasAgent = childrenOf(verb, "obl", "obl:agent").some((one) => wordAt(childOf(one, "case")) === "by");
  return hasAgent && childOf(first, "aux:pass", "nsubj:pass") >= 0;
}

/** The verb that one is joined to; a parser that errs joins it to the other's agent. -1: it is joined to none. */
export function toFirstOfJoined({ headOf, partOf, relationOf }: Syntax, verb: number): number {
  const head = relationOf(verb) === "conj" ? headOf(verb) : -1;
  if (head < 0 || partOf(head) === "VERB") return head;
  return /^obl/.test(relationOf(head)) ? headOf(head) : -1;
}
/** "The bill passed by the House": a noun's participle without an object of its own. */
function isBare({ childOf, partOf, relationOf, wordAt }: Syntax, verb: number): boolean {
  if (relationOf(verb) !== "acl" || partOf(verb) !== "VERB" || childOf(verb, "mark", "aux") >= 0)
    return false;
  const object = childOf(verb, "obj");
  return object < 0 || wordAt(childOf(object, "case")) === "by";
}
