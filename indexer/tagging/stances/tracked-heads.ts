import type { Span } from "@/search/text/span";
import type { Syntax } from "../syntax/syntax";
import { toTokenRange } from "./token-range";

/**
 * The names of what a corpus tracks, by the token that all others of a place hang on: "invasion", not "Ukraine", of "the
 * invasion of Ukraine". Of two names for one token the first counts.
 */
export function toTrackedHeads(
  { parsed, headOf }: Syntax,
  tracked: readonly { readonly name: string; readonly span: Span }[],
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { name, span } of tracked) {
    const [start, end] = span;
    const isIn = (at: number): boolean =>
      (parsed.tokens[at]?.start ?? -1) >= start && (parsed.tokens[at]?.end ?? end + 1) <= end;
    const { from, to } = toTokenRange(parsed, start, end) ?? { from: 0, to: 0 };
    for (let at = from; at < to; at++)
      if (isIn(at) && !isIn(headOf(at)) && !names.has(at)) names.set(at, name);
  }
  return names;
}
