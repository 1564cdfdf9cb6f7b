import type { Sentence } from "../text/parsed-text";
import type { Token } from "../text/tokens";
import type { WordFacts } from "./word-facts";

const JOINERS = new Set(
  "of the for and & - de la del van von der bin al da di le du el ben ibn dos das".split(" "),
);
const LONGEST = 15;

/** By token, first and end position of the run of capitalised words around it ("Bank of the United States"), or -1. */
export function toCapitalRuns(
  facts: readonly WordFacts[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): { readonly runFrom: Int32Array; readonly runTo: Int32Array } {
  const runFrom = new Int32Array(tokens.length).fill(-1);
  const runTo = new Int32Array(tokens.length).fill(-1);
  for (const { from, to } of sentences)
    for (let at = from; at < to; at++) {
      if (!facts[at]?.isCapital) continue;
      const end = toRunEnd(facts, tokens, at, to);
      runFrom.fill(at, at, end);
      runTo.fill(end, at, end);
      at = end - 1;
    }
  return { runFrom, runTo };
}

function toRunEnd(facts: readonly WordFacts[], tokens: readonly Token[], at: number, to: number): number {
  let end = at + 1;
  for (let next = end; next < to && next < at + LONGEST; next++) {
    if (facts[next]?.isCapital) end = next + 1;
    else if (!JOINERS.has(tokens[next]?.lower ?? "") || next > end + 1) break;
  }
  return end;
}
