import type { MarkedPart } from "../text/marked-part";
import { toPassages } from "../text/passages";
import type { Span } from "../text/span";
import { toWords } from "../text/words";
import { LONGEST_MOVE, toClearCut } from "./clear-cut";
import { type Place, scanPlain } from "./plain-scan";
import { toHeldCount } from "./term-prefilter";
import { findTerms, type Term, toSpan } from "./terms";

/**
 * An extract of one passage (1 is the first) that begins at a place of the text. `cut` says at which ends the passage goes on.
 */
export type Snippet = {
  readonly passage: number;
  readonly start: number;
  readonly parts: readonly MarkedPart[];
  readonly cut: { readonly start: boolean; readonly end: boolean };
};

/** A place where a term stands. */
export type Mark = Place;

/** A passage longer than this is shown in part. */
const SNIPPET_LENGTH = 200;
/** So many snippets are shown of a hit. */
export const MOST_SNIPPETS = 3;
/** A passage without sentences can hold any number of marks; the window is chosen among its first. */
const MOST_MARKS_WEIGHED = 100;

/** Every place of every term, in order of place. */
export function findMarks(text: string, terms: readonly Term[]): Mark[] {
  if (terms.length === 0) return [];
  const plain = scanPlain(text, terms);
  if (plain !== null) return plain.sort(byPlace);
  const words = toWords(text);
  const marks = findTerms(terms, words).map((run): Mark => {
    const [start, end] = toSpan(run, words);
    return { start, end, term: run.term };
  });
  return marks.sort(byPlace);
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end;
}

/** The text from `start` to `end` as parts; marks that overlap are one. */
export function toParts(text: string, marks: readonly Span[], start = 0, end = text.length): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = start;
  for (const [from, to] of marks) {
    const first = Math.max(from, at);
    const last = Math.min(to, end);
    if (last <= first) continue;
    if (first > at) parts.push({ text: text.slice(at, first), match: false });
    const previous = parts.at(-1);
    if (previous?.match && first === at) parts[parts.length - 1] = joined(previous, text.slice(first, last));
    else parts.push({ text: text.slice(first, last), match: true });
    at = last;
  }
  if (at < end) parts.push({ text: text.slice(at, end), match: false });
  return parts;
}

function joined(part: MarkedPart, more: string): MarkedPart {
  return { text: part.text + more, match: true };
}

/** A title with its marks. */
export function toMarkedText(text: string, terms: readonly Term[]): MarkedPart[] {
  return toParts(
    text,
    findMarks(text, terms).map((mark) => [mark.start, mark.end]),
  );
}

/** A passage with its marks, at their places in the whole text. */
type MarkedPassage = { readonly index: number; readonly marks: readonly Mark[] };

/**
 * The three passages that cover most terms, best first; the opening where there is nothing to mark. Those that may
 * hold most terms are read first, in the order of the text, until all terms were seen and no other passage can have
 * more of them than the best three.
 */
export function toSnippets(text: string, terms: readonly Term[]): Snippet[] {
  const passages = toPassages(text);
  const countHeld = toHeldCount(terms);
  const promising = passages
    .map(([start, end], index) => ({ index, start, end, held: countHeld(text.slice(start, end)) }))
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held || a.index - b.index);
  const marked: MarkedPassage[] = [];
  const seen = new Set<number>();
  const counts: number[] = [];
  for (const { index, start, end, held } of promising) {
    if (seen.size === terms.length && (counts[MOST_SNIPPETS - 1] ?? -1) >= held) break;
    const marks = findMarksIn(text, terms, start, end);
    if (marks.length === 0) continue;
    marked.push({ index, marks });
    const here = new Set(marks.map((mark) => mark.term));
    for (const term of here) seen.add(term);
    counts.push(here.size);
    counts.sort((a, b) => b - a);
  }
  if (marked.length === 0) return passages[0] ? [toSnippet(text, passages[0], 0, [])] : [];
  return chooseBest(marked).map(({ index, marks }) =>
    toSnippet(text, passages[index] ?? [0, text.length], index, marks),
  );
}

function findMarksIn(text: string, terms: readonly Term[], start: number, end: number): Mark[] {
  return findMarks(text.slice(start, end), terms).map((mark) => ({
    ...mark,
    start: mark.start + start,
    end: mark.end + start,
  }));
}

/** Again and again the passage that adds most terms not yet shown, then has most terms, then comes first. */
function chooseBest(marked: readonly MarkedPassage[]): MarkedPassage[] {
  const candidates = marked.map((passage) => ({
    passage,
    terms: new Set(passage.marks.map((mark) => mark.term)),
  }));
  const shown = new Set<number>();
  const chosen: MarkedPassage[] = [];
  while (chosen.length < MOST_SNIPPETS && candidates.length > 0) {
    const gain = (terms: ReadonlySet<number>): number => [...terms].filter((term) => !shown.has(term)).length;
    candidates.sort(
      (a, b) =>
        gain(b.terms) - gain(a.terms) || b.terms.size - a.terms.size || a.passage.index - b.passage.index,
    );
    const best = candidates.shift();
    if (!best) break;
    for (const term of best.terms) shown.add(term);
    chosen.push(best.passage);
  }
  return chosen;
}

function toSnippet(text: string, [start, end]: Span, index: number, marks: readonly Mark[]): Snippet {
  const [from, to] = end - start <= SNIPPET_LENGTH ? [start, end] : toWindow(text, start, end, marks);
  const parts = toParts(
    text,
    marks.map((mark) => [mark.start, mark.end]),
    from,
    to,
  );
  return { passage: index + 1, start: from, parts, cut: { start: from > start, end: to < end } };
}

/** The stretch of a long passage that holds most distinct terms, from and to the edge of a word. */
function toWindow(text: string, start: number, end: number, all: readonly Mark[]): Span {
  const marks = all.slice(0, MOST_MARKS_WEIGHED);
  let best = { from: start, terms: 0, marks: 0 };
  for (const [index, first] of marks.entries()) {
    // Those that begin at one place are in one stretch.
    if (marks[index - 1]?.start === first.start) continue;
    const inside = countInside(marks, index, first.start + SNIPPET_LENGTH * 0.75);
    if (inside.terms > best.terms || (inside.terms === best.terms && inside.marks > best.marks))
      best = { from: Math.max(start, first.start - SNIPPET_LENGTH / 4), ...inside };
  }
  const from = toWordEdge(text, Math.min(best.from, Math.max(start, end - SNIPPET_LENGTH)), start);
  const to = Math.min(end, from + SNIPPET_LENGTH);
  const near = all.filter((mark) => mark.end > from - LONGEST_MOVE && mark.start < to + 2 * LONGEST_MOVE);
  return [toClearCut(text, from, -1, [start, end], near), toClearCut(text, to, 1, [start, end], near)];
}

/** How many distinct terms and marks, from one of them on, stand before a place. The marks are in order. */
function countInside(
  marks: readonly Mark[],
  from: number,
  end: number,
): { readonly terms: number; readonly marks: number } {
  const terms = new Set<number>();
  let count = 0;
  for (let at = from; (marks[at]?.start ?? end) < end; at += 1) {
    const mark = marks[at];
    if (mark === undefined || mark.end > end) continue;
    terms.add(mark.term);
    count += 1;
  }
  return { terms: terms.size, marks: count };
}

/** The nearest start of a word at or before a place, looking back 40 characters; never inside a surrogate pair. */
function toWordEdge(text: string, wanted: number, least: number): number {
  const place = Math.floor(wanted);
  for (let at = place; at > Math.max(least, place - 40); at -= 1)
    if (/\s/.test(text.charAt(at - 1))) return at;
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place;
}
