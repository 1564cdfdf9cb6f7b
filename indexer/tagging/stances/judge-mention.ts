import { readStanceModel, type StanceChances } from "../../knowledge/stances/stance-model";
import type { ParsedText } from "../text/parsed-text";
import { toReadChances } from "./read-sentiment";
import { type SentenceWords, toSentenceWords } from "./sentence-words";
import { addStanceFeatures, MOST_STANCE_FEATURES } from "./stance-features";
import { addPoolShares, makePoolShares, toStanceNumbers } from "./stance-pools";
import { type TargetRole, toTargetRole } from "./target-role";

/** A mention seen in its sentence; `from` and `to` are positions there. */
type SeenMention = {
  readonly words: SentenceWords;
  readonly from: number;
  readonly to: number;
  readonly role: TargetRole;
};

/** How much an encoder's word counts, of 1, where one has read the text; tuned on the development set. */
const READING_SHARE = 0.7;

/** Judges the mentions of one text. Neighbours in one sentence share what is worked out for it. */
export type MentionJudge = {
  /** The mention at tokens `from` to `to` (exclusive), of the sentence at a position. */
  readonly see: (sentence: number, from: number, to: number) => SeenMention;
  /** Chances of what the sentence conveys towards the mention. */
  readonly toChances: (seen: SeenMention) => StanceChances;
  /** Whose judgement it is. */
  readonly version: string;
};

const features = new Int32Array(MOST_STANCE_FEATURES);
const shares = makePoolShares();

/** A judge of this text. */
export function toMentionJudge(parsed: ParsedText): MentionJudge {
  const model = readStanceModel();
  const { reading } = parsed;
  const bySentence = new Map<number, SentenceWords>();
  const read = (sentence: number): SentenceWords => {
    const known = bySentence.get(sentence);
    if (known) return known;
    const place = parsed.sentences[sentence] ?? { from: 0, to: 0 };
    const words = toSentenceWords(parsed, place.from, place.to);
    bySentence.set(sentence, words);
    return words;
  };
  return {
    version: reading === null ? model.version : `${model.version}+${reading.version}`,
    see: (sentence, from, to) => {
      const words = read(sentence);
      const start = Math.max(0, from - words.from);
      const end = Math.max(start + 1, Math.min(words.length, to - words.from));
      return { words, from: start, to: end, role: toTargetRole(words, start, end) };
    },
    toChances: ({ words, from, to, role }) => {
      const featureCount = addStanceFeatures(words, from, to, role, features);
      addPoolShares(words, from, to, role, shares);
      const plain = model.toChances({
        features,
        featureCount,
        shares,
        numbers: toStanceNumbers(words, from, to, role),
      });
      return reading === null
        ? plain
        : toMean(plain, toReadChances(reading, words.from + from, words.from + to));
    },
  };
}

function toMean(plain: StanceChances, read: StanceChances): StanceChances {
  const mean = (at: 0 | 1 | 2): number => (1 - READING_SHARE) * plain[at] + READING_SHARE * read[at];
  return [mean(0), mean(1), mean(2)];
}
