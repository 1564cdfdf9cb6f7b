import { isIssueNoun } from "../../knowledge/stances/issue-nouns";
import type { Relation, Syntax } from "../syntax/syntax";

/** Pronouns that a law or a deed may stand behind. */
const GOING_BACK = new Set(["it", "this", "that"]);
const MAIN: readonly Relation[] = ["nsubj", "nsubj:pass", "obj"];
const ROLES: readonly Relation[] = [...MAIN, "obl", "nmod"];
/** How far back, in tokens: two long sentences. */
const REACH = 250;

/** Whether a token may go back to a law or a deed. */
export function isGoingBack({ wordAt }: Syntax, token: number): boolean {
  return GOING_BACK.has(wordAt(token));
}

/**
 * The last noun of those that people take sides on, in the same sentence or the one before; a subject goes back to the last
 * that is a subject (measured: to others it hardly ever does). "This" goes back to what was said, so only to what that was on: a
 * subject or an object. -1 for none.
 */
export function findIssueBefore(syntax: Syntax, token: number): number {
  const { relationOf } = syntax;
  const issues = findIssues(syntax, token);
  const isSubject = (at: number): boolean => /^nsubj/.test(relationOf(at));
  return (isSubject(token) ? issues.find(isSubject) : issues[0]) ?? -1;
}

/** The last first. */
function findIssues({ parsed, partOf, relationOf, wordAt }: Syntax, token: number): readonly number[] {
  const roles = wordAt(token) === "it" ? ROLES : MAIN;
  const sentence = parsed.sentenceOf[token] ?? 0;
  const from = Math.max(token - REACH, parsed.sentences[Math.max(0, sentence - 1)]?.from ?? 0);
  const issues: number[] = [];
  for (let at = token - 1; at >= from; at--)
    if (partOf(at) === "NOUN" && roles.includes(relationOf(at)) && isIssueNoun(wordAt(at))) issues.push(at);
  return issues;
}
