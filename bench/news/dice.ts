import { toRandom } from "../random";

/** Chance that is the same for the same seed. */
export type Dice = {
  /** From 0 to 1, without 1. */
  readonly roll: () => number;
  /** One of a list; the higher `skew`, the more often the first of it. */
  readonly pick: (list: readonly string[], skew?: number) => string;
};

/** Dice of a seed. Seeds that follow one another are spread first: their first rolls would be alike. */
export function toDice(seed: number): Dice {
  const roll = toRandom(Math.imul(seed ^ (seed >>> 15), 0x2c1b_3c6d));
  return { roll, pick: (list, skew = 2) => list[Math.floor(roll() ** skew * list.length)] ?? "" };
}
