import { readStanceModel, type StanceChances } from "../../knowledge/stances/stance-model";
import type { ParsedText } from "../text/parsed-text";
import { toReadChances } from "./read-sentiment";
import { type MentionReader, type SeenMention, toMentionReader } from "./see-mention";
import { addStanceFeatures, MOST_STANCE_FEATURES } from "./stance-features";
import { addPoolShares, makePoolShares, toStanceNumbers } from "./stance-pools";

/** How much an encoder's word counts, of 1, where one has read the text; tuned on the development set. */
const READING_SHARE = 0.7;

/** Judges the mentions of one text. */
export type MentionJudge = {
  readonly see: MentionReader;
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
  return {
    version: reading === null ? model.version : `${model.version}+${reading.version}`,
    see: toMentionReader(parsed),
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
