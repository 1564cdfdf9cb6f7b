/** Grades of one query by document id; what is not named has grade 0. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first `depth` documents, from 0 to 1: the gain of a document is its
 * grade (linear), discounted by log2(rank + 1), over that of the best order of all judged documents. Järvelin and
 * Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20 (2002). Without a grade above 0 it is 0.
 */
export function toNdcg(ranking: readonly string[], grades: Grades, depth: number): number {
  const ideal = toDiscountedGain(
    [...grades.values()].sort((a, b) => b - a),
    depth,
  );
  const gains = ranking.map((id) => grades.get(id) ?? 0);
  return ideal === 0 ? 0 : toDiscountedGain(gains, depth) / ideal;
}

function toDiscountedGain(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/** The share of the documents of grade 1 or more that is among the first `depth`; 0 when there are none. */
export function toRecall(ranking: readonly string[], grades: Grades, depth: number): number {
  const relevant = [...grades.values()].filter((grade) => grade > 0).length;
  const hits = ranking.slice(0, depth).filter((id) => (grades.get(id) ?? 0) > 0).length;
  return relevant === 0 ? 0 : hits / relevant;
}

/** One over the rank of the first document of grade 1 or more; 0 when none is among the first `depth`. */
export function toReciprocalRank(ranking: readonly string[], grades: Grades, depth: number): number {
  const first = ranking.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) > 0);
  return first < 0 ? 0 : 1 / (first + 1);
}

/** The mean; 0 of nothing. */
export function toMean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
