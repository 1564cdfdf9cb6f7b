import { LRUCache } from "lru-cache";

/** Characters of the words remembered, each counted as so many more; those that were not wanted for longest are forgotten first. */
const MOST_CHARACTERS = 500_000;
const WORD_SIZE = 30;

/**
 * The same answers about words, those that were wanted last from memory: searches have most of their words in common, and each question
 * to a database costs more than the search of it. What is remembered holds as long as the tables stay as they are.
 */
export function remembered<Answer extends number | boolean | object>(
  find: (word: string) => Answer,
): (word: string) => Answer {
  const answers = new LRUCache<string, Answer>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, word) => word.length + WORD_SIZE,
  });
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = find(word);
    answers.set(word, answer);
    return answer;
  };
}
