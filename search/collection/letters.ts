/** The letters of a word as bits, so that most words are ruled out at a glance. */
export function toLetters(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many letters one word has and the other has not, as far as the bits say. */
export function countOtherLetters(one: number, other: number): number {
  let left = one ^ other;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}
