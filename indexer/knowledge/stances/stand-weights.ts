import WEIGHTS from "./stand-weights.json" with { type: "json" };

const weights: ReadonlyMap<string, number> = new Map(Object.entries(WEIGHTS));

/**
 * The score of a stance with these features, 0 to 1, the surer the higher. The weights are made by `training/train-stands.ts`
 * (Wikinews, CC BY 2.5).
 */
export function toStandScore(features: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/**
 * How sure a score is. From .9 on: of the stances on the development articles of the kit with this score or a higher one, so
 * many have a reader who reads them too (measured: 71 of 81 from .65, which is .88; 33 of 34 from .8). Below: of those with about this
 * score. Where training and development articles are scored by weights that did not see them, .82 of those from .64 are right.
 */
const SURENESS: readonly (readonly [score: number, confidence: number])[] = [
  [0, 0],
  [0.4, 0.5],
  [0.55, 0.65],
  [0.639, 0.85],
  [0.64, 0.9],
  [0.8, 0.96],
  [1, 0.99],
];

/** The confidence of a score, both 0 to 1. */
export function toConfidence(score: number): number {
  const above = Math.max(
    1,
    SURENESS.findIndex(([least]) => least >= score),
  );
  const [[low, from] = [0, 0], [high, to] = [1, 1]] = [SURENESS[above - 1], SURENESS[above]];
  return from + ((to - from) * (score - low)) / (high - low);
}
