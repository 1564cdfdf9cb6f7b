import type { Vocabulary } from "../collection/vocabulary";
import { byEntryCount } from "../text/by-count";
import { isStopWord } from "../text/stop-words";
import { toFolded } from "../text/word-spans";
import type { Offer } from "./completion";

/** The most frequent words of the corpus that go on from here, in the reader's own spelling as far as it goes. */
export function toVocabularyOffers(typed: string, vocabulary: Vocabulary, most: number): Offer[] {
  const folded = toFolded(typed);
  if (folded.length !== typed.length || !/^[\p{L}\p{N}\p{M}]+$/u.test(typed)) return [];
  const best: (readonly [string, number])[] = [];
  for (const [word, count] of vocabulary.words) {
    if (word.length <= folded.length || !word.startsWith(folded) || isStopWord(word)) continue;
    if (best.length === most && count <= (best.at(-1)?.[1] ?? 0)) continue;
    best.push([word, count]);
    best.sort(byEntryCount);
    best.length = Math.min(best.length, most);
  }
  return best.map(([word, count]) => {
    const written = typed + word.slice(folded.length);
    return { kind: "word", label: written, count, written };
  });
}
