/**
 * How close matches are weighed. Chosen on questions made for it (docs/decisions/026), never on the collections that the
 * ranking is measured by.
 */

/** What meaning and words are worth, each scaled by the question's best. */
export const MEANING_WEIGHT = 0.7;
export const WORDS_WEIGHT = 0.3;

/** So many documents at most are taken up by meaning alone. */
export const MOST_NEAR = 60;
/** Of so many, the best by words, the nearness is requested. */
export const MOST_NAMED = 20;
/** What is not among the nearest is taken to be as near as this share of the last of them. */
export const UNKNOWN_SHARE = 0.8;

/** The cosine below which a passage says nothing of a question: texts about anything reach some 0.2. */
export const LEAST_COSINE = 0.25;

/** Scores that agree in so many decimals are one. */
export const SCORE_DECIMALS = 1e6;
