/**
 * What an encoder made of a text, token by token: a second, closer look that recognisers may use. Scores are whole
 * numbers, so that machines that differ in the last digit decide alike.
 */
export type TextReading = {
  /** The encoder that read it. */
  readonly version: string;
  /** Universal parts of speech (Universal Dependencies 2), as numbers in the alphabetical order of their names. */
  readonly parts: Uint8Array;
  /** The token that each token depends on; -1 for the root of a sentence. */
  readonly heads: Int32Array;
  /** Universal dependency relations to it, as numbers in `RELATIONS`. */
  readonly relations: Uint8Array;
  /** For each token the natural logarithm of the chance of each name label, in steps of 1/8. */
  readonly names: Int8Array;
  /** For each token how much more favor, then how much more against, than neutral is likely towards it, in log odds of 1/16. */
  readonly sentiment: Int8Array;
};

/** How many labels of names each token has chances for: those of `actors/labels.ts`. */
export const NAME_LABELS = 13;
/** Chances of name labels are in steps of this. */
export const NAME_STEP = 1 / 8;
/** Log odds of sentiment are in steps of this. */
export const SENTIMENT_STEP = 1 / 16;
