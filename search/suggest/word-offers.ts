import type { KnownWords } from "../collection/known-words";
import { isStopWord, STOP_WORDS } from "../text/stop-words";
import { toFolded } from "../text/word-spans";
import type { Offer } from "./completion";

/** The most frequent words of the corpus that go on from here, in the reader's own spelling as far as it goes. */
export function toVocabularyOffers(typed: string, vocabulary: KnownWords, most: number): Offer[] {
  const folded = toFolded(typed);
  if (folded.length !== typed.length || !/^[\p{L}\p{N}\p{M}]+$/u.test(typed)) return [];
  // Beside the word itself, small words are passed over.
  const passed = 1 + [...STOP_WORDS].filter((word) => word.startsWith(folded)).length;
  const best = vocabulary
    .beginning(folded, most + passed)
    .filter(([word]) => word.length > folded.length && !isStopWord(word))
    .slice(0, most);
  return best.map(([word, count]) => {
    const written = typed + word.slice(folded.length);
    return { kind: "word", label: written, count, written };
  });
}
