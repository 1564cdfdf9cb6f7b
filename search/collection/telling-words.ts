import { byCount } from "../text/by-count";
import { isStopWord } from "../text/stop-words";
import { toWords } from "../text/words";
import type { Concept } from "./concepts";
import type { KnownWords } from "./known-words";
import { toRarity } from "./ranking";

/** A text is known by so many of its words. */
const MOST_WORDS = 25;
/** In longer texts more words tell no more. */
const LONGEST_READ = 60_000;

/** The words that tell a text apart, the most frequent in it and the rarest elsewhere, most telling first. */
export function toTellingWords(text: string, vocabulary: KnownWords): Concept[] {
  const words = toWords(text.slice(0, LONGEST_READ));
  const counts = new Map<string, { text: string; count: number }>();
  for (const { stem, literal } of words) {
    if (isStopWord(literal)) continue;
    const known = counts.get(stem);
    counts.set(stem, { text: known?.text ?? literal, count: (known?.count ?? 0) + 1 });
  }
  return [...counts]
    .map(([stem, { text, count }]) => {
      const documents = vocabulary.countStem(stem);
      const telling = (count / (count + 1)) * toRarity(documents, vocabulary.documents);
      return { text, stem, documents, telling };
    })
    .filter(({ documents }) => documents > 1)
    .sort(
      byCount(
        ({ telling }) => telling,
        ({ stem }) => stem,
      ),
    )
    .slice(0, MOST_WORDS)
    .map(
      ({ text, stem, documents }): Concept => ({
        text,
        forms: [[stem]],
        guesses: [],
        isRequired: false,
        isStrict: false,
        quotation: null,
        weight: 1,
        documents,
      }),
    );
}
