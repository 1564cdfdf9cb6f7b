import { type KnownName, readKnownNames, toLetters } from "../../knowledge/actors/known-names";
import type { TokenSpan } from "../text/token-span";
import type { Token } from "../text/tokens";
import { isBeginning } from "./known-starts";
import type { WordFacts } from "./word-facts";

/** A name of the tables, where a text has it. */
export type KnownRun = TokenSpan & { readonly known: KnownName };

const LONGEST = 8;

/** The longest known names of a text, left to right, never overlapping. */
export function findKnownRuns(tokens: readonly Token[], facts: readonly WordFacts[]): readonly KnownRun[] {
  const runs: KnownRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = facts[at]?.knownStart ?? "";
    if (word === "" || (tokens[at - 1]?.text === "." && !tokens[at]?.spaced)) continue;
    const run = toLongest(tokens, at, word);
    if (!run) continue;
    runs.push(run);
    at = run.to - 1;
  }
  return runs;
}

function toLongest(tokens: readonly Token[], at: number, word: string): KnownRun | null {
  const names = readKnownNames();
  let key = word;
  let best: KnownRun | null = null;
  for (let end = at + 1; end - at <= LONGEST; end++) {
    const known = isJoint(tokens[end - 1]?.text ?? "") ? undefined : names.get(key);
    if (known) best = { from: at, to: end, known };
    const next = tokens[end];
    if (!next || next.breaks > 0 || !isBeginning(key)) break;
    if (!isJoint(next.text)) key = `${key} ${toLetters(next.text)}`;
  }
  return best;
}

function isJoint(text: string): boolean {
  return text === "-" || text === "‐" || text === "–" || text === "/" || text === ".";
}
