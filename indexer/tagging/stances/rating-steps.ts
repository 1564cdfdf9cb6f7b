/** A sum of ratings in steps, by its sign. */
export function toLevel(sum: number): number {
  const size = Math.abs(sum);
  const level = size < 0.5 ? 0 : size < 1.6 ? 1 : size < 3.1 ? 2 : size < 6 ? 3 : 4;
  return sum < 0 ? 10 + level : level;
}

/** 1 for what approves, 2 for what disapproves, 0 for what hardly does either. */
export function toSign(value: number): number {
  return value > 0.4 ? 1 : value < -0.4 ? 2 : 0;
}
