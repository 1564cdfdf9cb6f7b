import type { Span } from "../text/span";
import type { JudgedTag } from "./judged-tag";

/** The places of what was quoted of a judged tag in a text, the first of each, in order and apart; none where none is there. */
export function findQuotes(judged: JudgedTag | null, text: string): readonly Span[] {
  const spans = (judged?.quotes ?? []).flatMap((quote): Span[] => {
    const start = findWhole(text, quote);
    return start < 0 ? [] : [[start, start + quote.length]];
  });
  return spans
    .sort(([a], [b]) => a - b)
    .filter(([start], at, all) => all.slice(0, at).every(([, end]) => end <= start));
}

/** The first place where a quote stands and no word goes on before or after it. */
function findWhole(text: string, quote: string): number {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? "");
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (
      !(isLetter(at - 1) && isLetter(at)) &&
      !(isLetter(at + quote.length - 1) && isLetter(at + quote.length))
    )
      return at;
  return -1;
}
