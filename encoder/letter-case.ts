const LETTER = /\p{L}/u;
const CAPITAL = /[\p{Uppercase}\p{Lt}]/u;

/**
 * The letter case of a word, which its lower-case pieces do not show. 0: no capitals; 1: the first letter alone, and more
 * letters follow; 2: all letters, or the only one; 3: others. The reading encoder has learnt from these numbers.
 */
export function toLetterCase(word: string): number {
  const letters = [...word].filter((character) => LETTER.test(character));
  const capitals = letters.filter((letter) => CAPITAL.test(letter)).length;
  if (capitals === 0) return 0;
  if (capitals === letters.length) return 2;
  return capitals === 1 && CAPITAL.test(letters[0] ?? "") ? 1 : 3;
}
