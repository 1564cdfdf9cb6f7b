import { type KnownName, readKnownNames, toLetters } from "../knowledge/known-names";
import type { Token } from "./tokens";

/** A name of the tables found in a text, as token positions. */
export type KnownRun = { readonly from: number; readonly to: number; readonly known: KnownName };

const LONGEST = 8;
let starts: ReadonlySet<string> | null = null;

/** First words of all known names, so that most tokens cost one look. */
function readStarts(): ReadonlySet<string> {
  starts ??= new Set([...readKnownNames().keys()].map((key) => key.split(" ")[0] ?? ""));
  return starts;
}

/** The longest known names of a text, left to right, never overlapping. */
export function findKnownRuns(tokens: readonly Token[]): readonly KnownRun[] {
  const names = readKnownNames();
  const first = readStarts();
  const runs: KnownRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const word = toLetters(tokens[at]?.text ?? "");
    if (!first.has(word) || (tokens[at - 1]?.text === "." && !tokens[at]?.spaced)) continue;
    let key = word;
    let best: KnownRun | null = null;
    for (let end = at + 1; end - at <= LONGEST; end++) {
      const known = isJoint(tokens[end - 1]?.text ?? "") ? undefined : names.get(key);
      if (known) best = { from: at, to: end, known };
      const next = tokens[end];
      if (!next || next.breaks > 0) break;
      if (!isJoint(next.text)) key = `${key} ${toLetters(next.text)}`;
    }
    if (!best) continue;
    runs.push(best);
    at = best.to - 1;
  }
  return runs;
}

function isJoint(text: string): boolean {
  return text === "-" || text === "‐" || text === "–" || text === "/" || text === ".";
}
