import { LEAST_COSINE, MEANING_WEIGHT, SCORE_DECIMALS, WORDS_WEIGHT } from "./weights";

/** What a candidate has of the words: its score, 0 for none. */
type Candidate = { readonly id: string; readonly score: number };

/** The best scores among all documents, which all others are scaled by. */
type Best = { readonly score: number; readonly cosine: number };

/** How near documents are; null for one without vectors. What is only guessed ranks, and says of no document why it is there. */
export type KnownNearness = {
  readonly best: number;
  readonly of: (id: string) => number | null;
  readonly isGuessed: (id: string) => boolean;
};

/** A candidate with why it is there: by its words, or by what it means. */
export type RankedClose<One> = { readonly of: One; readonly why: "words" | "meaning" };

/**
 * Candidates by words and meaning together, best first; those that score alike by id. A document without vectors, which was not
 * read closely, is ranked by its words alone. By meaning is there what is near, and stands higher by meaning than by words.
 */
export function toRankedClose<One extends Candidate>(
  candidates: readonly One[],
  near: KnownNearness,
  bestScore: number,
): readonly RankedClose<One>[] {
  const best = { score: bestScore, cosine: near.best };
  const weigh = ({ id, score }: One): number => toWeight(score, near.of(id), best);
  const byWords = toPlaces(candidates, ({ score }) => score);
  const byMeaning = toPlaces(candidates, ({ id }) => near.of(id) ?? -1);
  const isByMeaning = (one: One): boolean =>
    !near.isGuessed(one.id) &&
    (near.of(one.id) ?? 0) >= LEAST_COSINE &&
    (one.score === 0 || (byMeaning.get(one.id) ?? 0) < (byWords.get(one.id) ?? 0));
  return toOrdered(candidates, weigh).map((of) => ({ of, why: isByMeaning(of) ? "meaning" : "words" }));
}

/**
 * What a document is worth, from 0 to 1: its score for words and its cosine, each scaled by the best. One whose vectors are not
 * there is worth what its words are.
 */
export function toWeight(score: number, cosine: number | null, best: Best): number {
  const words = best.score === 0 ? 0 : score / best.score;
  if (cosine === null) return words;
  const meaning = Math.max(0, cosine) / Math.max(best.cosine, LEAST_COSINE);
  return MEANING_WEIGHT * meaning + WORDS_WEIGHT * words;
}

function toPlaces<One extends Candidate>(
  candidates: readonly One[],
  weigh: (one: One) => number,
): ReadonlyMap<string, number> {
  return new Map(toOrdered(candidates, weigh).map(({ id }, place) => [id, place]));
}

function toOrdered<One extends Candidate>(candidates: readonly One[], weigh: (one: One) => number): One[] {
  const weights = new Map(
    candidates.map((one) => [one.id, Math.round(weigh(one) * SCORE_DECIMALS) / SCORE_DECIMALS]),
  );
  const weightOf = ({ id }: One): number => weights.get(id) ?? 0;
  return [...candidates].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
}
