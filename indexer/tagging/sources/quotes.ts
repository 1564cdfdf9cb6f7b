import type { Reading } from "../reading";

/** A quotation, from its opening to its closing mark (`to` exclusive), in tokens. */
export type Quotation = { readonly from: number; readonly to: number };

const OPEN = new Set(["“", "«", "„"]);
const CLOSE = new Set(["”", "»"]);
const LONGEST = 600;

/** Quotations of a text. Marks that do not close end with their paragraph, as running quotations do. */
export function findQuotations({ tokens, sentences, sentenceOf }: Reading): readonly Quotation[] {
  const found: Quotation[] = [];
  let from = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const paragraph = sentences[sentenceOf[at] ?? 0]?.paragraph;
    if (from >= 0 && (paragraph !== sentences[sentenceOf[from] ?? 0]?.paragraph || at - from > LONGEST)) {
      found.push({ from, to: at });
      from = -1;
    }
    if (from < 0 && (OPEN.has(token.text) || (token.text === '"' && at < tokens.length - 1))) from = at;
    else if (from >= 0 && (CLOSE.has(token.text) || token.text === '"')) {
      found.push({ from, to: at + 1 });
      from = -1;
    }
  }
  if (from >= 0) found.push({ from, to: tokens.length });
  return found;
}
