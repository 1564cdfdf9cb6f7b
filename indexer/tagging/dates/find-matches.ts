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
 * many stretches: a pattern is tried only where its hint stands, and a hint that several have is sought once.
 */
export function findMatches(
  recognisers: readonly DateRecogniser[],
  stretches: readonly Place[],
  { text, small }: HintedText,
): DateMatch[] {
  const found: DateMatch[] = [];
  if (stretches.length === 0) return found;
  const all = stretches.map(({ start, end }) => ({
    start,
    said: text.slice(start, end),
    small: small === null ? null : small.slice(start, end),
  }));
  const byHint = new Map<RegExp, typeof all>();
  for (const recogniser of recognisers) {
    const { hint } = recogniser;
    const hinted = byHint.get(hint) ?? all.filter((one) => one.small === null || hint.test(one.small));
    byHint.set(hint, hinted);
    for (const { said, start } of hinted) addMatches(found, recogniser, said, start);
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
