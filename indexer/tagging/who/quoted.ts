import type { ParsedText } from "../text/parsed-text";

const OPENING = new Set(["“", "«", "„"]);
const CLOSING = new Set(["”", "»"]);

/** Which tokens stand in quotation marks; marks that do not close end with their paragraph. */
export function toQuoted({ tokens, sentences }: ParsedText): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let paragraph = -1;
  let isOpen = false;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) isOpen = false;
    paragraph = sentence.paragraph;
    for (let at = sentence.from; at < sentence.to; at++) {
      const mark = tokens[at]?.text ?? "";
      if (mark === '"') isOpen = !isOpen;
      else if (OPENING.has(mark)) isOpen = true;
      else if (CLOSING.has(mark)) isOpen = false;
      quoted[at] = isOpen ? 1 : 0;
    }
  }
  return quoted;
}
