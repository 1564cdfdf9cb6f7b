import type { Times } from "./race";
import { type Share, toRatio } from "./times";

/** What is compared: how many times as long the first takes as the second, at the median or another share. */
type Comparison = readonly [one: string, other: string, share?: Share];

/** Of searches, by how a table names each. */
export const SEARCHES: Readonly<Record<string, Comparison>> = {
  "adapter / hits alone": ["adapter", "hits alone"],
  "adapter / whole answer": ["adapter", "whole answer"],
  "hits alone / by hand": ["hits alone", "hits by hand"],
  "whole answer / by hand": ["whole answer", "whole by hand"],
  "whole answer / by hand, p95": ["whole answer", "whole by hand", 0.95],
  "repeated / whole answer": ["repeated", "whole answer"],
};

/** Of what there is beside the plain search. */
export const PICTURES: Readonly<Record<string, Comparison>> = {
  "question / plain": ["question", "plain"],
  "question / plain, p95": ["question", "plain", 0.95],
  "matrix / plain": ["matrix", "plain"],
  "timeline / plain": ["timeline", "plain"],
  "network page / search page": ["network page", "search page"],
};

/** The ratio of each comparison, by its name. */
export function toRatios(
  comparisons: Readonly<Record<string, Comparison>>,
  times: Times,
): Readonly<Record<string, number>> {
  const all = Object.entries(comparisons);
  return Object.fromEntries(
    all.map(([name, [one, other, share]]) => [name, toRatio(times, one, other, share)]),
  );
}
