import type { Span } from "../text/span";
import { UNSPACED_SCRIPTS } from "../text/word-spans";

/** A cut this close to a mark leaves it without the words that it stands among. */
const CLOSE = 12;
/** So far a cut is moved, in UTF-16 code units. */
export const LONGEST_MOVE = 120;
/** A character as readers see it is seldom of more code units. */
const LONGEST_CHARACTER = 60;

const CHARACTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The first place from a cut on, in one direction, where a word begins and no mark is near; else where a character begins and none is
 * near, where a word begins outside of marks, or a character does. Marks are places in the text; the cut stays from `start` to
 * `end`.
 */
export function toClearCut(
  text: string,
  cut: number,
  step: 1 | -1,
  [start, end]: Span,
  marks: readonly { readonly start: number; readonly end: number }[],
): number {
  const edges = toEdges(text, cut);
  let [word, clear, outside]: (number | null)[] = [null, null, null];
  for (let at = cut; Math.abs(at - cut) <= LONGEST_MOVE; at += step) {
    if (at <= start || at >= end) return Math.min(end, Math.max(start, at));
    if (marks.some((mark) => mark.start < at && at < mark.end)) continue;
    if (!edges.isCharacter(at)) continue;
    outside ??= at;
    const isClear = !marks.some((mark) => mark.start < at + CLOSE && at - CLOSE < mark.end);
    if (isClear) clear ??= at;
    if (!edges.isWord(at)) continue;
    if (isClear) return at;
    word ??= at;
  }
  return clear ?? word ?? outside ?? (step > 0 ? end : start);
}

type Edges = { readonly isCharacter: (at: number) => boolean; readonly isWord: (at: number) => boolean };

/** Where characters and words begin near a place. What is near is taken apart where that cannot be said without. */
function toEdges(text: string, place: number): Edges {
  const from = Math.max(0, place - LONGEST_MOVE - LONGEST_CHARACTER);
  const toSegments = (segmenter: Intl.Segmenter): Intl.Segments =>
    segmenter.segment(text.slice(from, place + LONGEST_MOVE + LONGEST_CHARACTER));
  const begins = (segments: Intl.Segments, at: number): boolean =>
    segments.containing(at - from)?.index === at - from;
  let characters: Intl.Segments | null = null;
  let words: Intl.Segments | null = null;
  return {
    isCharacter: (at) => {
      if (isPlain(text, at - 1) && isPlain(text, at)) return true;
      characters ??= toSegments(CHARACTERS);
      return begins(characters, at);
    },
    isWord: (at) => {
      if (/\s/.test(text.charAt(at - 1))) return true;
      if (isPlain(text, at) || !UNSPACED_SCRIPTS.test(text.charAt(at))) return false;
      words ??= toSegments(WORDS);
      return begins(words, at);
    },
  };
}

/** Whether what stands at a place is a character by itself, whatever stands before and after it. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || (unit >= 32 && unit <= 126);
}
