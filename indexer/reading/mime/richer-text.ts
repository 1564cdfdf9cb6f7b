/** Of the words of one text so many must stand in another that says the same. */
const SAME = 0.8;
/** A text with so much fewer words than another has nothing that the other lacks. */
const POOR = 0.25;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/**
 * Of texts that a mail gives as alternatives, plainest first, the one that is read: the plainest that says what the others do. One
 * that says something else than the next, richer one is a stub (a notice, a link, a first paragraph), unless that one is poor.
 */
export function toRichest(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== "").reduce(toRicher, "");
}

function toRicher(plain: string, rich: string): string {
  const [plainWords, richWords] = [toWordSet(plain), toWordSet(rich)];
  if (isSaidIn(richWords, plainWords)) return plain;
  return richWords.size < plainWords.size * POOR ? plain : rich;
}

/** Whether two texts say the same. */
export function isSameText(one: string, other: string): boolean {
  const [words, others] = [toWordSet(one), toWordSet(other)];
  return words.size > 0 && isSaidIn(words, others) && isSaidIn(others, words);
}

function isSaidIn(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared >= words.size * SAME;
}

function toWordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}
