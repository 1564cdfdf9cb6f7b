/** For (1) or against (-1). */
export type Side = 1 | -1;

/** The other side. */
export function toTurned(side: Side): Side {
  return side === 1 ? -1 : 1;
}

/** A side turned by another. */
export function toTimes(side: Side, by: Side): Side {
  return by === 1 ? side : toTurned(side);
}
