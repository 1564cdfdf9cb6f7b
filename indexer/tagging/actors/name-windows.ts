import type { TokenSpan } from "../text/token-span";
import type { NameContext } from "./name-context";

/** Tokens between two capitals that may lie inside a name ("Bank of the United States", "Court of the City of York"). */
const GAP = 3;

/** The stretches of a sentence around its capitals, one word further on each side: the rest holds no names. */
export function toNameWindows({ facts }: NameContext, from: number, to: number): readonly TokenSpan[] {
  const windows: TokenSpan[] = [];
  let begin = -1;
  let last = -1;
  for (let at = from; at < to; at++) {
    if (!facts[at]?.isCapital) continue;
    if (begin >= 0 && at - last > GAP + 1) {
      windows.push({ from: begin, to: last + 2 });
      begin = -1;
    }
    if (begin < 0) begin = Math.max(from, at - 1, windows.at(-1)?.to ?? 0);
    last = at;
  }
  if (begin >= 0) windows.push({ from: begin, to: Math.min(to, last + 2) });
  return windows;
}
