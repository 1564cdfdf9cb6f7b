import { BREAK, LONGEST, toCode, toStemCode } from "../text/encoding";
import type { Term } from "./terms";

/** The beginning of a word as it stands in a request to the engine. */
function toBeginningCode(beginning: string): string {
  return toCode(beginning.slice(0, LONGEST));
}

/** Each word of a term as it stands in the index. */
export function toTermCodes(term: Term): string[] {
  if (term.kind === "word") return term.forms.map((form) => toStemCode(form.value));
  if (term.kind === "phrase") return term.forms.map((form) => toCode(form.value));
  return term.forms.map((form) => toBeginningCode(form.value));
}

/** A term's words with their breaks, as they stand in the encoded text of a document that has it. */
export function toTermPattern(term: Term): string {
  const codes = toTermCodes(term);
  return codes
    .map((code, index) => (index === 0 ? "" : term.forms[index]?.breakBefore ? BREAK : " ") + code)
    .join("");
}

/** Whether an encoded text has a pattern as whole words. */
export function hasPattern(encoded: string, pattern: string): boolean {
  return ` ${encoded} `.includes(` ${pattern} `);
}
