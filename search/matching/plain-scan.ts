import type { Span } from "../text/span";
import { toWords } from "../text/words";
import { FOLDABLE, toBeginnings } from "./term-prefilter";
import { findTerms, type Term } from "./terms";

/** A place where a term stands. */
export type Place = { readonly start: number; readonly end: number; readonly term: number };

/** Finds every place of some terms in a text. */
type Scan = (text: string) => Place[];

const scans = new WeakMap<readonly Term[], Scan | null>();

/** Plain letters and digits that read as one word for sure, by how they are written: whether they begin one of the terms. */
type Known = Map<string, readonly number[]>;

/** So many words are remembered for one list of terms. */
const MOST_REMEMBERED = 10_000;

/** None of these is part of a word, whatever stands beside it. */
const BLANKS = [..." \t\n\r"].map((blank) => blank.charCodeAt(0));

/** Letters that may fold to others. */
const ALL_FOLDABLE = new RegExp(FOLDABLE, "g");

/**
 * The places of terms of one word each, found by how they begin: where a text is in plain letters no other word is read, and where it
 * is not, what stands between two blanks. Null where that is not enough, since a term follows others or there are too many of them.
 */
export function scanPlain(text: string, terms: readonly Term[]): Place[] | null {
  const scan = scans.has(terms) ? scans.get(terms) : toScan(terms);
  scans.set(terms, scan ?? null);
  return scan?.(text) ?? null;
}

function toScan(terms: readonly Term[]): Scan | null {
  const beginnings = terms.every(({ forms }) => forms.length === 1) ? toBeginnings(terms) : null;
  if (beginnings === null) return null;
  // In plain letters a word is a run of these.
  const pattern = new RegExp(`(?<![0-9A-Za-z])(?:${beginnings.join("|")})[0-9A-Za-z]*`, "gi");
  const known: Known = new Map();
  const toTerms = (word: string): readonly number[] => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = findTerms(terms, toWords(word)).map(({ term }) => term);
    if (known.size < MOST_REMEMBERED) known.set(word, found);
    return found;
  };
  const scanRun = (text: string, from: number, places: Place[]): void => {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const [word] = found;
      const start = from + found.index;
      for (const term of toTerms(word)) places.push({ start, end: start + word.length, term });
    }
  };
  const scanWords = (text: string, from: number, places: Place[]): void => {
    const words = toWords(text);
    for (const { first, term } of findTerms(terms, words)) {
      const { start, end } = words[first] ?? { start: 0, end: 0 };
      places.push({ start: from + start, end: from + end, term });
    }
  };
  return (text) => {
    const places: Place[] = [];
    let at = 0;
    for (const [from, to] of toFoldable(text)) {
      if (from > at) scanRun(text.slice(at, from), at, places);
      scanWords(text.slice(from, to), from, places);
      at = to;
    }
    scanRun(at === 0 ? text : text.slice(at), at, places);
    return places;
  };
}

/** What stands between two blanks and has letters that may fold to others; neighbours are one. */
function toFoldable(text: string): readonly Span[] {
  const spans: [number, number][] = [];
  for (const { index } of text.matchAll(ALL_FOLDABLE)) {
    const last = spans.at(-1);
    if (last !== undefined && index < last[1]) continue;
    let [from, to] = [index, index + 1];
    while (from > 0 && !BLANKS.includes(text.charCodeAt(from - 1))) from -= 1;
    while (to < text.length && !BLANKS.includes(text.charCodeAt(to))) to += 1;
    spans.push([from, to]);
  }
  return spans;
}
