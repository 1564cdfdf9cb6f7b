import type { ParsedText } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";

const OPENING = new Set(["“", "«", "„"]);
const CLOSING = new Set(["”", "»"]);

/** The quotation that each token stands in, its marks not counted; null for the author's words. Marks that do not close end with their paragraph. */
export function toQuoted({ tokens, sentences }: ParsedText): (token: number) => TokenSpan | null {
  const spanOf = new Array<TokenSpan | null>(tokens.length).fill(null);
  let paragraph = -1;
  let from = -1;
  const close = (to: number): void => {
    if (from >= 0) spanOf.fill({ from, to }, from, to);
    from = -1;
  };
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) close(sentence.from);
    paragraph = sentence.paragraph;
    for (let at = sentence.from; at < sentence.to; at++) {
      const mark = tokens[at]?.text ?? "";
      const isPlain = mark === '"';
      if ((isPlain && from < 0) || OPENING.has(mark)) {
        close(at);
        from = at + 1;
      } else if (isPlain || CLOSING.has(mark)) close(at);
    }
  }
  close(tokens.length);
  return (token) => spanOf[token] ?? null;
}
