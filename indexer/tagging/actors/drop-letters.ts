import type { ParsedText } from "../text/parsed-text";
import type { Candidate } from "./candidate";

const LETTERS = /^\p{Lu}[\p{Lu}&]+s?$/u;

/**
 * Without letters that the text explains by what is no actor ("Long Range Identification (LRIT)"), wherever it uses
 * them: they stand in brackets behind words of which no candidate is the last.
 */
export function dropLetters(candidates: readonly Candidate[], { tokens }: ParsedText): readonly Candidate[] {
  const ends = new Set(candidates.map(({ to }) => to));
  const things = new Set<string>();
  for (let at = 2; at < tokens.length - 1; at++) {
    const letters = tokens[at]?.text ?? "";
    if (tokens[at - 1]?.text !== "(" || tokens[at + 1]?.text !== ")" || !LETTERS.test(letters)) continue;
    if (!ends.has(at - 1) && beginsAlike(letters, at - 2)) things.add(letters);
  }
  return candidates.filter(({ from, to, name }) => {
    const isLetters = to - from === 1 && things.has(tokens[from]?.text ?? "");
    return !isLetters || name !== null;
  });

  /** One of the words before the bracket, as many as there are letters, begins with the first of them. */
  function beginsAlike(letters: string, last: number): boolean {
    const first = letters[0]?.toLowerCase() ?? "";
    const before = tokens.slice(Math.max(0, last - letters.length - 1), last + 1);
    return before.some(({ lower }) => lower.startsWith(first));
  }
}
