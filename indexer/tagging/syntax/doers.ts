import { isContrasted, isNominal, toJoined } from "./joined";
import { findObjects } from "./objects";
import { findObliques } from "./obliques";
import { findUsing } from "./purposes";
import { findSubjects } from "./subjects";
import type { Syntax } from "./syntax";
import { isPassive } from "./voice";

/** How far a clause is followed upwards for whom its verb leaves out. */
const MOST_STEPS = 6;

/** Heads of who does a verb: its subject, the agent of a passive; of a clause without one, whom it is left to. */
export function findDoers(syntax: Syntax, predicate: number): readonly number[] {
  return findDoersAt(syntax, predicate, 0);
}

function findDoersAt(syntax: Syntax, predicate: number, step: number): readonly number[] {
  // A passive that is joined to another has no doer but its own agent.
  if (isPassive(syntax, predicate)) return findAgents(syntax, predicate);
  const subjects = findSubjects(syntax, predicate);
  return subjects.length > 0 ? subjects : findControllers(syntax, predicate, step);
}

/** "Condemned by them". */
function findAgents(syntax: Syntax, verb: number): readonly number[] {
  const { childrenOf, childOf, wordAt } = syntax;
  const agents = childrenOf(verb, "obl:agent");
  if (agents.length > 0)
    return agents
      .filter((one) => wordAt(childOf(one, "case")) === "by")
      .flatMap((one) => toJoined(syntax, one));
  const behind = findObliques(syntax, verb).filter(
    ({ preposition, isClause }) => preposition === "by" && !isClause,
  );
  if (behind.length > 0) return behind.map(({ head }) => head);
  // A parser that errs takes the agent for the object.
  return childrenOf(verb, "obj")
    .filter((one) => wordAt(childOf(one, "case")) === "by")
    .flatMap((one) => toJoined(syntax, one));
}

/** Whom a verb without a subject is left to. */
function findControllers(syntax: Syntax, verb: number, step: number): readonly number[] {
  const { childOf, headOf, relationOf } = syntax;
  const head = headOf(verb);
  if (head < 0 || step > MOST_STEPS) return [];
  switch (relationOf(verb)) {
    case "conj":
      if (isContrasted(syntax, verb)) return [];
      return findJoinedDoers(syntax, verb, step);
    case "xcomp":
      return findOfComplement(syntax, verb, step);
    case "advcl":
      return findDoersAt(syntax, head, step + 1);
    case "acl":
    case "acl:relcl":
      if (!isNominal(syntax, head)) return [];
      if (findUsing(syntax, verb) >= 0) return findDoersAt(syntax, findUsing(syntax, verb), step + 1);
      return childOf(verb, "mark") < 0 ? [head] : findOwners(syntax, head, step);
    default:
      return [];
  }
}

/** Whoever does the verb that one is joined to, unless a parser that errs joins its own subject to that verb as well. */
function findJoinedDoers(syntax: Syntax, verb: number, step: number): readonly number[] {
  const { childOf, childrenOf, headOf, partOf } = syntax;
  const head = headOf(verb);
  // "With ten members backing it and nine opposing it".
  const between = childrenOf(head, "conj").filter(
    (one) => one > head && one < verb && isNominal(syntax, one),
  );
  const [own] = partOf(head) === "VERB" ? between.slice(-1) : [];
  if (own !== undefined) return toJoined(syntax, own);
  // "It was founded by Ann and backed the party": the party's backer is what was founded.
  if (isPassive(syntax, head) && childOf(verb, "obj") >= 0) return findSubjects(syntax, head);
  return partOf(head) === "VERB" || childOf(head, "cop") >= 0 ? findDoersAt(syntax, head, step + 1) : [];
}

/** "Urged them to leave": they; "wants to leave": who wants it. */
function findOfComplement(syntax: Syntax, verb: number, step: number): readonly number[] {
  const head = syntax.headOf(verb);
  const objects = [...new Set([...syntax.childrenOf(head, "iobj"), ...findObjects(syntax, head)])].filter(
    (one) => one < verb,
  );
  return objects.length > 0 ? objects : findDoersAt(syntax, head, step + 1);
}

/** Whose plan it is: "his plan to leave", "they made a promise to leave". */
function findOwners(syntax: Syntax, noun: number, step: number): readonly number[] {
  const { childOf, headOf, partOf, relationOf, wordAt } = syntax;
  const owner = childOf(noun, "nmod:poss");
  if (owner >= 0) return [owner];
  const verb = headOf(noun);
  // "In a bid to help", not "worried about the plan to help".
  const isBeside = relationOf(noun) === "obl" && /^(?:in|with)$/.test(wordAt(childOf(noun, "case")));
  const isOfVerb = verb >= 0 && partOf(verb) === "VERB" && (relationOf(noun) === "obj" || isBeside);
  return isOfVerb ? findDoersAt(syntax, verb, step + 1) : [];
}
