import type { ParsedText, Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";

/** The tokens of a place in the text, and the sentence that its first one lies in. */
export type TokenRange = TokenSpan & {
  readonly at: number;
  readonly sentence: Sentence;
};

/** The tokens that a place in the text covers, at least one; null in a text without tokens. */
export function toTokenRange(parsed: ParsedText, start: number, end: number): TokenRange | null {
  const { tokens, sentences, sentenceOf } = parsed;
  const from = Math.min(findTokenEndingAfter(parsed, start), tokens.length - 1);
  const at = sentenceOf[from] ?? 0;
  const sentence = sentences[at];
  if (from < 0 || !sentence) return null;
  let to = from + 1;
  while (to < sentence.to && (tokens[to]?.start ?? end) < end) to++;
  return { from, to, at, sentence };
}

/** By halving, for a text has many mentions. */
function findTokenEndingAfter({ tokens }: ParsedText, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
