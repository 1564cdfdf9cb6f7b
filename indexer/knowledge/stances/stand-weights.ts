/** The chance that a stance with these features is right. */
export function toStandChance(features: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of features) sum += (WEIGHTS[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

const WEIGHTS: Readonly<Record<string, number>> = {};
