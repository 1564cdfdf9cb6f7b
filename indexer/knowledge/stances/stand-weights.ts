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
