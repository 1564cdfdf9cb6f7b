import type { Span } from "@/search/text/span";
import type { ParsedText } from "../text/parsed-text";
import { findPhrase } from "./lower-text";
import type { Parties } from "./parties";
import type { TargetPattern } from "./target-pattern";
import { toTokenRange } from "./token-range";

/** A word of a target's topic; a reference goes back to something named before ("this alliance"). */
type Topic = { readonly span: Span; readonly isReference: boolean };

/** Where a target is named, by sentence: outright (an alias, or its topic with all its parties), or its topic alone. */
export type Named = {
  readonly pattern: TargetPattern;
  readonly outright: ReadonlyMap<number, Span>;
  readonly topics: ReadonlyMap<number, Topic>;
};

const REFERRING = /\b(?:this|the|their|such an?|these|that)\s(?:[\p{L}-]+\s){0,2}$/u;
/** "A pact of the two" goes back to them as "their pact" does. */
const OF_THEM = /^\s(?:of|between) (?:the two|the pair|them|both)\b/u;
/** "This alliance between …" says itself which one it means. */
const SAID = /^\s(?:between|with|of|against|on)\s/u;
const REACH = 50;

/** Finds a target in a lower-case text. */
export function findNamed(
  pattern: TargetPattern,
  lower: string,
  parsed: ParsedText,
  parties: Parties,
): Named {
  const outright = new Map<number, Span>();
  for (const alias of pattern.aliases)
    for (const start of findPhrase(lower, alias)) {
      const end = start + alias.length;
      const at = toTokenRange(parsed, start, end)?.at ?? 0;
      if (!outright.has(at)) outright.set(at, [start, end]);
    }
  const topics = new Map<number, Topic>();
  for (const { index, 0: word } of pattern.topic ? lower.matchAll(pattern.topic) : []) {
    const range = toTokenRange(parsed, index, index + word.length);
    if (!range || topics.has(range.at) || parsed.parts[range.from] === "ADJ") continue;
    const span: Span = [index, index + word.length];
    const after = lower.slice(span[1], span[1] + REACH);
    const isReference =
      OF_THEM.test(after) ||
      (REFERRING.test(lower.slice(Math.max(0, index - REACH), index)) && !SAID.test(after));
    topics.set(range.at, { span, isReference });
    const here = parties[range.at];
    const isBetween = pattern.parties.length > 0 && pattern.parties.every((party) => here?.has(party));
    if (isBetween && !outright.has(range.at)) outright.set(range.at, span);
  }
  return { pattern, outright, topics };
}
