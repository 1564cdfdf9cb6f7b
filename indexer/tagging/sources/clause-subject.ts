import type { Syntax } from "../syntax/syntax";

/** Who does what a verb says, by the parse. */
export type ClauseSubject = {
  /** The token that bears whom the text names there: noun, name or pronoun. */
  readonly head: number;
  /** The relative pronoun that stands for it in the verb's own clause; -1 where none does. */
  readonly relative: number;
};

const MISTAKEN = /^(?:flat|compound|dep|nmod:desc|appos|obl|obj|vocative|dislocated)$/;
const DEEPEST = 5;

/** The subject of an active verb: its own, or that of the verb that it is joined to or hangs under; null where the text has none. */
export function toClauseSubject(syntax: Syntax, verb: number, depth = 0): ClauseSubject | null {
  const own = toOwnSubject(syntax, verb);
  if (own >= 0) return toStated(syntax, verb, own);
  const up = syntax.headOf(verb);
  if (up < 0 || depth > DEEPEST) return null;
  const relation = syntax.relationOf(verb);
  if (relation === "acl") return isParticiple(syntax, verb) ? { head: up, relative: -1 } : null;
  if (relation === "acl:relcl") return null;
  if (!shares(syntax, verb, up)) return null;
  return toClauseSubject(syntax, up, depth + 1);
}

/** A verb's own subject: the last one before it, else the first after it; -1 for none. */
function toOwnSubject(syntax: Syntax, verb: number): number {
  const own = syntax.childrenOf(verb).filter((child) => /^nsubj/.test(syntax.relationOf(child)));
  const before = own.filter((child) => child < verb);
  const nearest = before.at(-1) ?? own[0] ?? -1;
  const first = before[0] ?? -1;
  // "the paper, citing the minister, said": what a participle governs is no second subject.
  return first >= 0 && first < nearest && isGovernedBetween(syntax, first, nearest) ? first : nearest;
}

/** A participle behind a comma stands between two tokens, and nothing but a noun phrase follows it. */
function isGovernedBetween(syntax: Syntax, first: number, last: number): boolean {
  const { tokens } = syntax.parsed;
  for (let at = last - 1; at > first; at--) {
    if (syntax.partOf(at) === "VERB") return isParticiple(syntax, at) && tokens[at - 1]?.text === ",";
    if (tokens[at]?.text === ",") return false;
  }
  return false;
}

/** The parse now and then takes a subject for something else: a noun before a finite verb without a preposition; -1 for none. */
export function toMistakenSubject(syntax: Syntax, verb: number): number {
  if (isParticiple(syntax, verb) || isInfinitive(syntax, verb)) return -1;
  const isNoun = (child: number): boolean =>
    child < verb &&
    /^(?:PROPN|PRON|NOUN)$/.test(syntax.partOf(child)) &&
    MISTAKEN.test(syntax.relationOf(child)) &&
    syntax.childOf(child, "case") < 0;
  return syntax.childrenOf(verb).findLast(isNoun) ?? -1;
}

function toStated(syntax: Syntax, verb: number, own: number): ClauseSubject {
  const word = syntax.parsed.tokens[own]?.lower ?? "";
  const isRelative = /^(?:who|which|that)$/.test(word) && syntax.relationOf(verb) === "acl:relcl";
  const antecedent = isRelative ? syntax.headOf(verb) : -1;
  return antecedent >= 0 ? { head: antecedent, relative: own } : { head: own, relative: -1 };
}

/** "adding that", "and criticized", "refused to say", "took to the stage to say": the subject is that of the verb above. */
function shares(syntax: Syntax, verb: number, up: number): boolean {
  const relation = syntax.relationOf(verb);
  if (relation === "conj") return true;
  if (relation === "xcomp") return syntax.childOf(up, "obj", "iobj") < 0;
  if (relation === "advcl" || relation === "parataxis")
    return isParticiple(syntax, verb) || isInfinitive(syntax, verb);
  return false;
}

function isParticiple({ parsed: { tokens } }: Syntax, verb: number): boolean {
  return /ing$/.test(tokens[verb]?.lower ?? "");
}

function isInfinitive(syntax: Syntax, verb: number): boolean {
  return syntax.parsed.tokens[syntax.childOf(verb, "mark")]?.lower === "to";
}

/** Whether a verb is passive: "was told", "as reported by", "remarks made by". */
export function isPassiveVerb(syntax: Syntax, verb: number): boolean {
  const helper = syntax.childOf(verb, "aux:pass");
  if (helper >= 0 && syntax.partOf(helper) === "AUX" && helper < verb) return true;
  const relation = syntax.relationOf(verb);
  const isBare = toOwnSubject(syntax, verb) < 0 && syntax.childOf(verb, "aux") < 0;
  const isPast = /(?:ed|[^i]n|t|id|de)$/.test(syntax.parsed.tokens[verb]?.lower ?? "");
  if (isBare && isPast && (relation === "acl" || toAgent(syntax, verb) >= 0)) return true;
  return (
    relation === "conj" &&
    isBare &&
    isPast &&
    isPassiveVerb(syntax, syntax.headOf(verb)) &&
    toAgent(syntax, verb) >= 0
  );
}

/** Who does what a passive says, after "by"; -1 where the text has none. */
export function toAgent(syntax: Syntax, verb: number): number {
  return (
    syntax
      .childrenOf(verb)
      .find((child) => child > verb && /^obl/.test(syntax.relationOf(child)) && isBy(syntax, child)) ?? -1
  );
}

function isBy(syntax: Syntax, head: number): boolean {
  return syntax.parsed.tokens[syntax.childOf(head, "case")]?.lower === "by";
}
