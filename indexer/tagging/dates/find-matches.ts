import type { DateMatch } from "./add-narrated-dates";
import type { Place } from "./date-places";
import type { DateRecogniser } from "./recogniser";

/** A text and its small letters, each where the text has it; null where one of them is longer than what the text has. */
export type HintedText = { readonly text: string; readonly small: string | null };

/** The text with its small letters. Patterns that are blind to case take the long s for an s. */
export function toHintedText(text: string): HintedText {
  const small = text.toLowerCase().replaceAll("ſ", "s");
  return { text, small: small.length === text.length ? small : null };
}

/**
 * What the patterns of some recognisers find in stretches of a text, in the recognisers' order. There are a hundred patterns and
 * many stretches: a pattern is tried only where its hint stands.
 */
export function findMatches(
  recognisers: readonly DateRecogniser[],
  stretches: readonly Place[],
  { text, small }: HintedText,
): DateMatch[] {
  const found: DateMatch[] = [];
  if (stretches.length === 0) return found;
  for (const recogniser of recognisers) {
    const { hint } = recogniser;
    if (small !== null && !hint.test(small)) continue;
    for (const { start, end } of stretches)
      if (small === null || hint.test(small.slice(start, end)))
        addMatches(found, recogniser, text.slice(start, end), start);
  }
  return found;
}

/** What `matchAll` gives, without the copy of the pattern that it makes each time. */
function addMatches(found: DateMatch[], recogniser: DateRecogniser, said: string, start: number): void {
  const { pattern } = recogniser;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(said); match !== null; match = pattern.exec(said)) {
    const { index, groups = {}, 0: whole } = match;
    found.push({ start: start + index, end: start + index + whole.length, groups, recogniser });
    if (whole === "") pattern.lastIndex += 1;
  }
}
