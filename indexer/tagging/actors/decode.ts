import { LABELS, mayFollow } from "./labels";

const COUNT = LABELS.length;
const NEVER = -1e9;

/** 0 where one label may follow another, a large negative number where it may not; last row and column: the edges. */
const GATES = new Float32Array((COUNT + 1) * (COUNT + 1));
for (let before = 0; before <= COUNT; before++)
  for (let after = 0; after <= COUNT; after++)
    GATES[before * (COUNT + 1) + after] = mayFollow(
      before === COUNT ? -1 : before,
      after === COUNT ? -1 : after,
    )
      ? 0
      : NEVER;

/** The best row of labels, given a score for each label at each token (row by row) and for each step between labels. */
export function decode(scores: Float32Array, steps: Float32Array, length: number): Int8Array {
  const labels = new Int8Array(length);
  if (length === 0) return labels;
  let best = new Float32Array(COUNT);
  let next = new Float32Array(COUNT);
  const back = new Int8Array(length * COUNT);
  for (let label = 0; label < COUNT; label++)
    best[label] = (scores[label] ?? 0) + (GATES[COUNT * (COUNT + 1) + label] ?? 0);
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < COUNT; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let before = 0; before < COUNT; before++) {
        const score =
          (best[before] ?? 0) +
          (GATES[before * (COUNT + 1) + label] ?? 0) +
          (steps[before * COUNT + label] ?? 0);
        if (score > top) {
          top = score;
          from = before;
        }
      }
      next[label] = top + (scores[at * COUNT + label] ?? 0);
      back[at * COUNT + label] = from;
    }
    [best, next] = [next, best];
  }
  let top = Number.NEGATIVE_INFINITY;
  let last = 0;
  for (let label = 0; label < COUNT; label++) {
    const score = (best[label] ?? 0) + (GATES[label * (COUNT + 1) + COUNT] ?? 0);
    if (score > top) {
      top = score;
      last = label;
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = last;
    last = back[at * COUNT + last] ?? 0;
  }
  return labels;
}
