import { toPassages } from "../text/passages";
import type { Span } from "../text/span";
import { toClearCut } from "./clear-cut";
import { findMarks, type Snippet, toParts } from "./marks";
import type { Term } from "./terms";

/** More of a passage than this is not shown, in UTF-16 code units. */
const LONGEST = 320;
/** A stretch that begins inside a sentence is shown from the next one on, if that begins so soon. */
const SOON = 160;
const SENTENCE_END = /[.!?。！？]["”’')\]]*\s+/u;

/**
 * An extract of a stretch of text that was not chosen by its words: of the one passage that most of it lies in, from the
 * beginning of a sentence where one is near, with marks where terms do stand there.
 */
export function toPassageSnippet(text: string, stretch: Span, terms: readonly Term[]): Snippet | null {
  const passages = toPassages(text);
  const overlaps = passages.map((passage) => toOverlap(passage, stretch));
  const index = overlaps.indexOf(Math.max(...overlaps));
  const passage = passages[index];
  if (passage === undefined || (overlaps[index] ?? 0) <= 0) return null;
  const [first] = passage;
  const marks = findMarks(text.slice(...passage), terms).map(({ start, end }) => ({
    start: first + start,
    end: first + end,
  }));
  const [from, to] = toShown(text, passage, stretch, marks);
  const spans = marks.map(({ start, end }): Span => [start, end]);
  return {
    passage: index + 1,
    start: from,
    parts: toParts(text, spans, from, to),
    cut: { start: from > passage[0], end: to < passage[1] },
  };
}

function toOverlap([start, end]: Span, [from, to]: Span): number {
  return Math.min(end, to) - Math.max(start, from);
}

type Places = readonly { readonly start: number; readonly end: number }[];

function toShown(text: string, [start, end]: Span, stretch: Span, marks: Places): Span {
  const from = toSentenceStart(text, Math.max(start, stretch[0]), [start, end], marks);
  const to = Math.min(end, from + LONGEST);
  const cut = to === end ? end : toClearCut(text, to, -1, [from, end], marks);
  return [from, cut > from ? cut : to];
}

function toSentenceStart(text: string, from: number, [start, end]: Span, marks: Places): number {
  if (from === start) return from;
  const gap = SENTENCE_END.exec(text.slice(from, Math.min(end, from + SOON)));
  return gap === null ? toClearCut(text, from, -1, [start, end], marks) : from + gap.index + gap[0].length;
}
