import type { ParsedText } from "../text/parsed-text";
import { type SentenceWords, toSentenceWords } from "./sentence-words";
import { type TargetRole, toTargetRole } from "./target-role";

/** A mention seen in its sentence; `from` and `to` are positions there. */
export type SeenMention = {
  readonly words: SentenceWords;
  readonly from: number;
  readonly to: number;
  readonly role: TargetRole;
};

/** Reads the mention at tokens `from` to `to` (exclusive), of the sentence at a position. */
export type MentionReader = (sentence: number, from: number, to: number) => SeenMention;

/** Reads the mentions of one text. Neighbours in one sentence share what is worked out for it. */
export function toMentionReader(parsed: ParsedText): MentionReader {
  const bySentence = new Map<number, SentenceWords>();
  const read = (sentence: number): SentenceWords => {
    const known = bySentence.get(sentence);
    if (known) return known;
    const place = parsed.sentences[sentence] ?? { from: 0, to: 0 };
    const words = toSentenceWords(parsed, place.from, place.to);
    bySentence.set(sentence, words);
    return words;
  };
  return (sentence, from, to) => {
    const words = read(sentence);
    const start = Math.max(0, from - words.from);
    const end = Math.max(start + 1, Math.min(words.length, to - words.from));
    return { words, from: start, to: end, role: toTargetRole(words, start, end) };
  };
}
