import { toAntecedent } from "./antecedents";
import { toJoined } from "./joined";
import { findMisplacedSubject } from "./misplaced-subjects";
import type { Relation, Syntax } from "./syntax";

const SUBJECTS: readonly Relation[] = ["nsubj", "nsubj:outer"];

/** Heads of the subjects of a predicate, whatever the parser made of them; none where its clause has no subject. */
export function findSubjects(syntax: Syntax, predicate: number): readonly number[] {
  return findHeads(syntax, predicate)
    .flatMap((head) => toJoined(syntax, head))
    .map((head) => toAntecedent(syntax, head, predicate));
}

function findHeads(syntax: Syntax, predicate: number): readonly number[] {
  const stated = findStated(syntax, predicate);
  if (stated.length > 0) return stated;
  const misplaced = findMisplacedSubject(syntax, predicate);
  return misplaced < 0 ? [] : [misplaced];
}

function findStated(syntax: Syntax, predicate: number): readonly number[] {
  const stated = syntax.childrenOf(predicate, ...SUBJECTS, "nsubj:pass");
  if (stated.length === 0) return findLeading(syntax, predicate);
  const own = withoutDateline(syntax, stated).filter((one) => one !== findAllowed(syntax, predicate));
  return own.length === 1 ? own : toOwn(syntax, predicate, own);
}

const DASH = /^(?:—|–|-|--)$/;

/** "BEIRUT (AP) — Rebels fled": of two subjects the one at the head of a paragraph, before a dash, is where the news comes from. */
function withoutDateline({ parsed }: Syntax, stated: readonly number[]): readonly number[] {
  const isDateline = (one: number): boolean => {
    const next = stated.find((other) => other > one);
    const isFirst = one <= (parsed.sentences[parsed.sentenceOf[one] ?? 0]?.from ?? 0) + 2;
    return isFirst && parsed.tokens.slice(one + 1, next ?? one).some(({ text }) => DASH.test(text));
  };
  return stated.filter((one) => !isDateline(one));
}

/**
 * "The pact allows both sides to arm": of two subjects around a verb the second is the one of what is allowed, so it is an object.
 * -1 for none.
 */
export function findAllowed({ childrenOf, childOf, wordAt }: Syntax, predicate: number): number {
  const stated = childrenOf(predicate, ...SUBJECTS);
  const [second = -1] = stated.filter((one) => one > predicate);
  const inner = childOf(predicate, "xcomp");
  const isAllowed = stated.some((one) => one < predicate) && second >= 0 && second < inner;
  return isAllowed && childrenOf(inner, "mark").some((one) => wordAt(one) === "to") ? second : -1;
}

/** "The office has suspended it, officials said": of two subjects the first is that of the clause in front. */
function toOwn(
  { childrenOf, childOf }: Syntax,
  predicate: number,
  stated: readonly number[],
): readonly number[] {
  const front = childrenOf(predicate, "ccomp", "parataxis").find((child) => child < predicate) ?? -1;
  const behind = stated.filter((one) => one > front);
  if (front >= 0 && behind.length > 0) return behind;
  const ahead = stated.filter((one) => one < predicate);
  return ahead.length > 0 && childOf(predicate, "ccomp") > predicate ? ahead : stated;
}

/** The same from the clause in front: it has the first subject of the verb behind it, which has a second. */
function findLeading({ childrenOf, headOf, relationOf }: Syntax, predicate: number): readonly number[] {
  const head = headOf(predicate);
  if (!["ccomp", "parataxis"].includes(relationOf(predicate)) || head < predicate) return [];
  const above = childrenOf(head, ...SUBJECTS);
  return above.some((one) => one > predicate) ? above.filter((one) => one < predicate) : [];
}
