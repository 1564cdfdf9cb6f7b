import type { Form, Term } from "./matching";

/** With more terms than this, a look beforehand saves nothing. */
const MOST_TERMS = 50;

/** Letters and signs beyond these may fold to something else, so no look beforehand is sure. */
const FOLDABLE = /[^\0-\u007f\u00a0\u00ab\u00bb\u2010-\u2027\u2030-\u205e]/;

/**
 * A quick look at whether a text may hold any of these terms, before its words are read one by one. It may say yes
 * in vain, never no in vain: a word and its stem (Porter 2) begin alike but for the stem's last letter.
 */
export function toMayHold(terms: readonly Term[]): (text: string) => boolean {
  if (terms.length === 0) return () => false;
  if (terms.length > MOST_TERMS) return () => true;
  const beginnings = terms.map((term) => toBeginning(term.kind, term.forms[0]));
  const pattern = new RegExp(beginnings.map(escaped).join("|"), "i");
  return (text) => pattern.test(text) || FOLDABLE.test(text);
}

/** Porter 2's exceptions: "dying", "lying" and "tying" share no more than their first letter with their stem. */
const IRREGULAR = /^[dlt]ie$/;

function toBeginning(kind: Term["kind"], form: Form | undefined): string {
  const value = form?.value ?? "";
  if (kind !== "word") return value;
  return value.slice(0, IRREGULAR.test(value) ? 1 : Math.max(1, value.length - 1));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
