import escapeStringRegexp from "escape-string-regexp";
import type { Form, Term } from "./terms";

/** With more terms than this, a check beforehand saves nothing. */
const MOST_TERMS = 50;

/** Where no other letters and digits are, words begin after none of these. */
const WORD_START = "(?<![0-9A-Za-z])";

/** Letters and signs beyond these may fold to something else, so no check beforehand is sure. */
export const FOLDABLE = /[^\0-\u007f\u00a0\u00ab\u00bb\u2010-\u2027\u2030-\u205e]/;

/**
 * A quick estimate of how many of these terms a text may hold at most, before its words are read one by one: a word and
 * its stem (Porter 2) begin alike but for the stem's last letter. 0 means that it surely holds none.
 */
export function toHeldCount(terms: readonly Term[]): HeldCount {
  const count = counts.get(terms) ?? toCount(terms);
  counts.set(terms, count);
  return count;
}

type HeldCount = (text: string) => number;

/** One list of terms is held against all texts of an answer. */
const counts = new WeakMap<readonly Term[], HeldCount>();

function toCount(terms: readonly Term[]): HeldCount {
  if (terms.length > MOST_TERMS) return () => terms.length;
  const patterns = terms.map(
    (term) => new RegExp(`${WORD_START}${escapeStringRegexp(toBeginning(term.kind, term.forms[0]))}`, "i"),
  );
  return (text) =>
    FOLDABLE.test(text) ? terms.length : patterns.filter((pattern) => pattern.test(text)).length;
}

/** How words begin that may be the first of these terms, each as a pattern; null where the terms are too many for that. */
export function toBeginnings(terms: readonly Term[]): readonly string[] | null {
  if (terms.length > MOST_TERMS) return null;
  return terms.map((term) => escapeStringRegexp(toBeginning(term.kind, term.forms[0])));
}

/** Porter 2's exceptions: "dying", "lying" and "tying" share no more than their first letter with their stem. */
const IRREGULAR = /^[dlt]ie$/;

function toBeginning(kind: Term["kind"], form: Form | undefined): string {
  const value = form?.value ?? "";
  if (kind !== "word") return value;
  return value.slice(0, IRREGULAR.test(value) ? 1 : Math.max(1, value.length - 1));
}
