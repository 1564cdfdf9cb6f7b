import { toMedian } from "../table";
import type { Times } from "./race";

/** A share of figures is at most this: .5 for the median. */
export type Share = 0.5 | 0.95;

/** Milliseconds that this share of a contender's answers took at most. */
export function toMilliseconds(times: Times, name: string, share: Share): number {
  return toQuantile((times[name] ?? []).flat(), share);
}

/** How many times as long one takes as another, at this share: the median of the rounds, since a round is disturbed as a whole. */
export function toRatio(times: Times, one: string, other: string, share: Share = 0.5): number {
  const rounds = times[one] ?? [];
  return toMedian(
    rounds.map((round, at) => toQuantile(round, share) / toQuantile(times[other]?.[at] ?? [], share)),
  );
}

function toQuantile(values: readonly number[], share: Share): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
