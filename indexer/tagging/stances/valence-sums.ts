import type { SentenceWords } from "./sentence-words";

/** Ratings around a target, summed: all, left, right, its clause, near it, in its quotation, outside it. */
export type ValenceSums = {
  readonly sums: readonly number[];
  readonly approving: number;
  readonly disapproving: number;
};

const NEAR = 4;

/** Sums the ratings of a sentence's words by where they stand from the target at positions `from` to `to`. */
export function toValenceSums(words: SentenceWords, from: number, to: number): ValenceSums {
  const { polarity, clause, quote } = words;
  let [all, left, right, sameClause, near, inside, outside] = [0, 0, 0, 0, 0, 0, 0];
  let [approving, disapproving] = [0, 0];
  const quoted = quote[from] ?? 0;
  for (let at = 0; at < words.length; at++) {
    const value = polarity[at] ?? 0;
    if (value === 0 || (at >= from && at < to)) continue;
    all += value;
    if (at < from) left += value;
    else right += value;
    if (clause[at] === clause[from]) sameClause += value;
    if ((at < from ? from - at : at - to + 1) <= NEAR) near += value;
    if ((quote[at] ?? 0) === quoted) inside += value;
    else outside += value;
    if (value > 0) approving++;
    else disapproving++;
  }
  return { sums: [all, left, right, sameClause, near, inside, outside], approving, disapproving };
}
