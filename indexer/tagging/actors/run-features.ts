import { toBroadClass } from "../../knowledge/actors/word-classes";
import { mix } from "../../knowledge/shared/hash";
import type { WordFacts } from "./word-facts";

/*
 * Features of the run of capitalised words that a token stands in: where in it (`place`, from 0 to 15), its ends, what stands around
 * it. In groups, as in `features.ts`.
 */

/** What a word at an edge of the run tells: `edge` 0 for the one before the run, 1 behind it, 2 for its last word, 3 for its first. */
export function addEdgeFeatures(
  { lower, lists, suffix3, wordClass }: WordFacts,
  edge: number,
  place: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  if (edge < 2) {
    out[count++] = mix(51 + edge, mix(lower, place)) | 0;
    out[count++] = mix(53 + edge, lower) | 0;
    out[count++] = mix(68 + edge, mix(wordClass, place)) | 0;
    if (edge === 0) out[count++] = mix(64, mix(lists, place)) | 0;
    return count;
  }
  const isLast = edge === 2;
  out[count++] = mix(isLast ? 57 : 60, lower) | 0;
  out[count++] = mix(isLast ? 58 : 61, mix(lower, place)) | 0;
  out[count++] = mix(isLast ? 66 : 67, mix(wordClass, place)) | 0;
  if (!isLast) return count;
  out[count++] = mix(50, place) | 0;
  out[count++] = mix(59, suffix3) | 0;
  return count;
}

/** Parts of speech around the run. */
export function addRunPartFeatures(
  left: number,
  right: number,
  place: number,
  out: Int32Array,
  taken: number,
): number {
  out[taken] = mix(63, mix(left, mix(right, place))) | 0;
  return taken + 1;
}

/** Marks of known names at the run's ends. */
export function addRunKnownFeatures(
  first: number,
  last: number,
  place: number,
  out: Int32Array,
  taken: number,
): number {
  out[taken] = mix(65, mix(first, mix(last, place))) | 0;
  return taken + 1;
}

/** Pairs of words at the run's ends, too many to be remembered; the run has `size` words. */
export function addRunPairFeatures(
  { left2, left, lead, head, right, right2 }: Readonly<Record<RunWord, WordFacts>>,
  size: number,
  out: Int32Array,
  taken: number,
): number {
  let count = taken;
  out[count++] = mix(55, mix(left2.lower, left.lower)) | 0;
  out[count++] = mix(56, mix(right.lower, right2.lower)) | 0;
  out[count++] = mix(62, mix(lead.lists, mix(head.lists, size))) | 0;
  out[count++] = mix(70, mix(toBroadClass(lead.wordClass), toBroadClass(head.wordClass))) | 0;
  return count;
}

type RunWord = "left2" | "left" | "lead" | "head" | "right" | "right2";
