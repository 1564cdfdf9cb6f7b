import { toWords } from "../text/words";
import { isFoldable, toBeginnings } from "./term-prefilter";
import { findTerms, type Term } from "./terms";

/** A place where a term stands. */
export type Place = { readonly start: number; readonly end: number; readonly term: number };

/** Finds every place of some terms in a text; null for a text whose words must be read one by one. */
type Scan = (text: string) => Place[] | null;

const scans = new WeakMap<readonly Term[], Scan>();

/**
 * The places of terms of one word each, found by how they begin: of a text in plain letters no other word is read. Null where that
 * is not enough, since a term follows others, there are too many of them, or a letter of the text may fold to another.
 */
export function scanPlain(text: string, terms: readonly Term[]): Place[] | null {
  const scan = scans.get(terms) ?? toScan(terms);
  scans.set(terms, scan);
  return scan(text);
}

function toScan(terms: readonly Term[]): Scan {
  const beginnings = terms.every(({ forms }) => forms.length === 1) ? toBeginnings(terms) : null;
  if (beginnings === null) return () => null;
  // In plain letters a word is a run of these.
  const pattern = new RegExp(`(?<![0-9A-Za-z])(?:${beginnings.join("|")})[0-9A-Za-z]*`, "gi");
  return (text) => {
    if (isFoldable(text)) return null;
    return Array.from(text.matchAll(pattern), ({ 0: word, index }) =>
      findTerms(terms, toWords(word)).map(
        ({ term }): Place => ({ start: index, end: index + word.length, term }),
      ),
    ).flat();
  };
}
