import { readStanceModel, type StanceChances } from "../../knowledge/stance-model";
import type { Reading } from "../reading";
import { type SentenceWords, toSentenceWords } from "./sentence-words";
import { addStanceFeatures, MOST_STANCE_FEATURES } from "./stance-features";
import { toStancePools } from "./stance-pools";
import { toTargetRole } from "./target-role";

const features = new Int32Array(MOST_STANCE_FEATURES);

/** Judges mentions in a reading. Sentences are read once, however many mentions they hold. */
export type MentionJudge = (sentence: number, from: number, to: number) => StanceChances;

/** A judge of this text: chances of what a sentence conveys towards the mention at tokens `from` to `to` (exclusive). */
export function toMentionJudge(reading: Reading): MentionJudge {
  const model = readStanceModel();
  let last = -1;
  let words: SentenceWords | null = null;
  return (sentence, from, to) => {
    const place = reading.sentences[sentence];
    if (!place) return [0, 0, 1];
    if (!words || last !== sentence) words = toSentenceWords(reading, place.from, place.to);
    last = sentence;
    const start = Math.max(0, from - place.from);
    const end = Math.max(start + 1, Math.min(place.to, to) - place.from);
    const role = toTargetRole(words, start, end);
    const count = addStanceFeatures(words, start, end, role, features);
    return model.toChances(features, count, toStancePools(words, start, end, role));
  };
}
