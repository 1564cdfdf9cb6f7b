import type { Span } from "./span";
import { cutWords } from "./word-spans";

/** Changes with every change of what passages there are: vectors of other passages do not fit. */
export const PASSAGE_RULE = 2;
/** A document has no more passages. */
export const MOST_VECTORS = 200;

/** Words of a passage, and by how many the next one begins later. */
const USUAL_LENGTH = 110;
const USUAL_STEP = 90;
const OVERLAP = USUAL_LENGTH - USUAL_STEP;
/** Words that an encoder of 256 pieces still reads whole. */
const LONGEST = 180;
/** A last passage that would bring fewer words of its own is part of the one before. */
const FEWEST_NEW = 30;

/**
 * The passages of a text that get a vector, in order: about 110 words each, beginning 90 words apart. Together they hold
 * every word. From some 18,000 words on there are 200, longer and further apart, evenly; from some 32,000 words on, where
 * a passage would be longer than an encoder reads, words between them are stepped over.
 */
export function toMeaningPassages(text: string): readonly Span[] {
  const words = cutWords(text, toForms, (start, end): Span => [start, end]);
  return toRanges(words.length).map(([first, end]) => [words[first]?.[0] ?? 0, words[end - 1]?.[1] ?? 0]);
}

/**
 * What an encoder reads of a document: the text of each passage, the title before the first unless the text begins with
 * it. A document that has only a title gives that, which is the text of no passage.
 */
export function toPassageTexts(title: string, text: string): readonly string[] {
  const [first, ...others] = toMeaningPassages(text).map(([start, end]) => text.slice(start, end));
  const heading = title.trim();
  if (first === undefined) return heading === "" ? [] : [heading];
  const isThere = text.trimStart().startsWith(heading);
  return [isThere ? first : `${heading}\n${first}`, ...others];
}

function toForms(written: string): { readonly literal: string } {
  return { literal: written };
}

/** The words of each passage of so many, as numbers of the first and of the one after the last. */
function toRanges(words: number): readonly Span[] {
  if (words === 0) return [];
  if (words < USUAL_LENGTH + FEWEST_NEW) return [[0, words]];
  // The passage before the last takes in what would be too little for a last one.
  const count = 2 + Math.floor((words - USUAL_LENGTH - FEWEST_NEW) / USUAL_STEP);
  if (count > MOST_VECTORS) return toEvenRanges(words);
  return Array.from({ length: count }, (_, at) => {
    const first = at * USUAL_STEP;
    return [first, at === count - 1 ? words : first + USUAL_LENGTH];
  });
}

function toEvenRanges(words: number): readonly Span[] {
  const length = Math.min(LONGEST, Math.ceil((words + (MOST_VECTORS - 1) * OVERLAP) / MOST_VECTORS));
  const step = (words - length) / (MOST_VECTORS - 1);
  return Array.from({ length: MOST_VECTORS }, (_, at) => {
    const first = Math.round(at * step);
    return [first, first + length];
  });
}
