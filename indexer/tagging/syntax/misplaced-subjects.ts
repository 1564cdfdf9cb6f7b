import { isNominal } from "./joined";
import type { Relation, Syntax } from "./syntax";
import { isTime } from "./time-words";

/** How far the head of a phrase is searched upwards. */
const MOST_STEPS = 12;
/** Relations of verbs that have a subject of their own. */
const FINITE: readonly Relation[] = ["root", "ccomp", "advcl", "parataxis", "acl:relcl", "conj"];
/** Relations that a subject gets by mistake. */
const MISTAKEN: readonly Relation[] = [
  ...(["appos", "dep", "obl", "obl:unmarked", "nmod", "nmod:unmarked", "nmod:desc"] as const),
  ...(["vocative", "list", "dislocated", "compound", "flat", "xcomp"] as const),
];
const BOUNDS = new Set(", ; : where when while that which who ( ) - – —".split(" "));
const BOUND_PARTS = new Set(["SCONJ", "VERB", "AUX"]);
const HELPERS = new Set(["AUX", "ADV", "PART"]);
const NAMING = new Set(["NOUN", "PROPN", "PRON"]);

/**
 * The subject of a verb that the parser hung elsewhere, as it does with subjects of many names: the head of the phrase
 * without a preposition right before the verb. -1 for none.
 */
export function findMisplacedSubject(syntax: Syntax, verb: number): number {
  const { parsed, partOf } = syntax;
  if (!hasSubject(syntax, verb)) return -1;
  const hung = findHung(syntax, verb);
  if (hung >= 0) return hung;
  const marked = findBehindMark(syntax, verb);
  if (marked >= 0) return marked;
  let last = verb - 1;
  while (HELPERS.has(partOf(last))) last--;
  const isBeside = parsed.sentenceOf[last] === parsed.sentenceOf[verb];
  if (!NAMING.has(partOf(last)) || !isBeside) return -1;
  const top = findTop(syntax, findBound(syntax, last), last, verb);
  return isFree(syntax, top, verb) && !isTime(syntax, top) ? top : -1;
}

/** A name before the verb that hangs on it as on a noun. */
function findHung(syntax: Syntax, verb: number): number {
  const { childOf, childrenOf, partOf } = syntax;
  const isName = (one: number): boolean => one < verb && partOf(one) === "PROPN" && childOf(one, "case") < 0;
  return (
    childrenOf(verb, "appos", "compound", "flat").find((one) => isName(one) && !isTime(syntax, one)) ?? -1
  );
}

/** "Voted for it, while the Greens voted against it": what stands behind the conjunction of a clause is no part of the one before. */
function findBehindMark({ childrenOf, childOf, headOf, ...syntax }: Syntax, verb: number): number {
  const mark = childrenOf(verb, "mark").find((one) => one < verb && syntax.partOf(one) === "SCONJ") ?? -1;
  if (mark < 0) return -1;
  for (let at = mark + 1; at < verb; at++)
    if (headOf(at) < mark && NAMING.has(syntax.partOf(at)) && childOf(at, "case") < 0) return at;
  return -1;
}

/** Whether a verb may have a subject of its own: a finite one, or a noun's participle ("with them leading"). */
function hasSubject({ partOf, relationOf, wordAt }: Syntax, verb: number): boolean {
  const relation = relationOf(verb);
  return (
    partOf(verb) === "VERB" && (isParticiple(wordAt(verb)) ? relation === "acl" : FINITE.includes(relation))
  );
}

const isParticiple = (word: string): boolean => /ing$/.test(word);

/** The first token of the phrase that ends with one: behind a comma, a conjunction or a verb. */
function findBound({ parsed, partOf, wordAt }: Syntax, last: number): number {
  const from = parsed.sentences[parsed.sentenceOf[last] ?? 0]?.from ?? 0;
  let bound = last;
  while (bound > from && !BOUNDS.has(wordAt(bound - 1)) && !BOUND_PARTS.has(partOf(bound - 1))) bound--;
  return bound;
}

/** What a token hangs on, as far up as it lies between two tokens. */
function findTop({ headOf }: Syntax, from: number, token: number, to: number): number {
  let top = token;
  for (let step = 0; step < MOST_STEPS && headOf(top) >= from && headOf(top) < to; step++) top = headOf(top);
  return top;
}

/** Whether a phrase is nobody's but by mistake, and no preposition marks it; a participle's may have "with". */
function isFree(syntax: Syntax, head: number, verb: number): boolean {
  const { childOf, relationOf, wordAt } = syntax;
  const mark = childOf(head, "case");
  const isUnmarked = mark < 0 || (isParticiple(wordAt(verb)) && wordAt(mark) === "with");
  return isUnmarked && isNominal(syntax, head) && MISTAKEN.includes(relationOf(head));
}
