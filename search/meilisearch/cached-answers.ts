import { LRUCache } from "lru-cache";
import type { Notice } from "../query/notices";

/** An answer that is remembered: its two parts as JSON, without the braces around them. */
export type CachedAnswer = {
  readonly hits: string;
  readonly counts: string;
  readonly notices: readonly Notice[];
  /** Whether other counts may be put to its hits. */
  readonly isPlain: boolean;
};

/** What was answered of one generation, by a key that holds all else that an answer depends on. */
export type CachedAnswers = {
  readonly get: (generation: string, key: string) => CachedAnswer | undefined;
  readonly set: (generation: string, key: string, answer: CachedAnswer) => void;
  readonly clear: () => void;
};

/** Characters remembered in all, and of one answer; what was not wanted for longest is forgotten first. */
const MOST_CHARACTERS = 6_000_000;
const LONGEST = 600_000;

/** Room for answers, empty. There is one for each set of granted collections. */
export function openCachedAnswers(): CachedAnswers {
  const answers = new LRUCache<string, CachedAnswer>({
    maxSize: MOST_CHARACTERS,
    maxEntrySize: LONGEST,
    sizeCalculation: ({ hits, counts }, key) => hits.length + counts.length + key.length,
  });
  const toPlace = (generation: string, key: string): string => `${generation} ${key}`;
  return {
    get: (generation, key) => answers.get(toPlace(generation, key)),
    set: (generation, key, answer) => void answers.set(toPlace(generation, key), answer),
    clear: () => answers.clear(),
  };
}
