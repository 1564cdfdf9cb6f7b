import { isRelative, toAntecedent } from "./antecedents";
import { toJoined } from "./joined";
import { findMisplacedObject } from "./misplaced-objects";
import { findObliques } from "./obliques";
import { findAllowed } from "./subjects";
import type { Syntax } from "./syntax";
import { isPassive, toFirstOfJoined } from "./voice";

/** How far joined passives are followed to the one that has the subject. */
const MOST_STEPS = 6;

/** Heads of what a verb is done to: its object, the subject of a passive; none where nothing is said of it. */
export function findObjects(syntax: Syntax, verb: number): readonly number[] {
  if (isPassive(syntax, verb)) return findPassiveObjects(syntax, verb);
  const objects = toAll(syntax, verb, findDirect(syntax, verb));
  return objects.length > 0 ? objects : findLeftOut(syntax, verb);
}

function toAll(syntax: Syntax, verb: number, heads: readonly number[]): readonly number[] {
  return heads.flatMap((head) => toJoined(syntax, head)).map((head) => toAntecedent(syntax, head, verb));
}

function findDirect(syntax: Syntax, verb: number): readonly number[] {
  const direct = syntax.childrenOf(verb, "obj");
  const stated = direct.length > 0 ? direct : syntax.childrenOf(verb, "iobj");
  if (stated.length > 0) return stated;
  const allowed = findAllowed(syntax, verb);
  if (allowed >= 0) return [allowed];
  const misplaced = findMisplacedObject(syntax, verb);
  return misplaced < 0 ? [] : [misplaced];
}

/** "The act he condemned": the relative that is left out. */
function findLeftOut(syntax: Syntax, verb: number): readonly number[] {
  const { childOf, headOf, relationOf } = syntax;
  const head = headOf(verb);
  const subject = childOf(verb, "nsubj");
  const isRelativeClause = relationOf(verb) === "acl:relcl" && head >= 0;
  return isRelativeClause && subject >= 0 && !isRelative(syntax, subject) ? [head] : [];
}

/** The subject of a passive, be it the one of the passive that it is joined to. */
function findPassiveObjects(syntax: Syntax, verb: number): readonly number[] {
  let at = verb;
  for (let step = 0; step < MOST_STEPS; step++) {
    const subjects = toAll(syntax, at, syntax.childrenOf(at, "nsubj:pass"));
    if (subjects.length > 0) return subjects;
    if (syntax.relationOf(at) !== "conj") return findAbove(syntax, at);
    at = toFirstOfJoined(syntax, at);
    if (at < 0 || !isPassive(syntax, at)) return [];
  }
  return [];
}

/** "Called for it to be passed": a parser that errs hangs "it" on the call. */
function findForWhat({ childOf, childrenOf, headOf, wordAt }: Syntax, verb: number): readonly number[] {
  const mark = childOf(verb, "mark");
  if (wordAt(mark) !== "for") return [];
  return childrenOf(headOf(verb), "obl").filter(
    (one) => one > mark && one < verb && childOf(one, "case") < 0,
  );
}

/** "The bill passed by the House", "wants the bill passed", "called for it to be passed". */
function findAbove(syntax: Syntax, verb: number): readonly number[] {
  const { childrenOf, headOf, relationOf } = syntax;
  const head = headOf(verb);
  if (head < 0) return [];
  if (relationOf(verb) === "acl") return [head];
  if (relationOf(verb) === "advcl") return findForWhat(syntax, verb);
  if (relationOf(verb) !== "xcomp") return [];
  const behind = findObliques(syntax, head).filter(({ preposition }) => preposition === "for");
  return [...childrenOf(head, "obj"), ...behind.map((one) => one.head)];
}
