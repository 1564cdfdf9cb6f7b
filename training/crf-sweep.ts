import { LABELS, mayFollow } from "@/indexer/tagging/actors/labels";

const COUNT = LABELS.length;

const OPEN = new Uint8Array((COUNT + 1) * (COUNT + 1));
for (let before = 0; before <= COUNT; before++)
  for (let after = 0; after <= COUNT; after++)
    OPEN[before * (COUNT + 1) + after] = mayFollow(
      before === COUNT ? -1 : before,
      after === COUNT ? -1 : after,
    )
      ? 1
      : 0;
const isOpen = (before: number, after: number): boolean => OPEN[before * (COUNT + 1) + after] === 1;

/** Sums over all ways to label a sequence, by position and label; `move` goes by pairs of labels. */
export type Sweep = {
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly norms: Float64Array;
  readonly emit: Float64Array;
  readonly move: Float64Array;
};

/** Forward and backward sums, each position scaled to one. */
export function sweep(scores: Float32Array, steps: Float32Array, length: number): Sweep {
  const emit = new Float64Array(length * COUNT);
  for (let at = 0; at < length; at++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < COUNT; label++) top = Math.max(top, scores[at * COUNT + label] ?? 0);
    for (let label = 0; label < COUNT; label++)
      emit[at * COUNT + label] = Math.exp((scores[at * COUNT + label] ?? 0) - top);
  }
  const move = new Float64Array(COUNT * COUNT);
  for (let before = 0; before < COUNT; before++)
    for (let after = 0; after < COUNT; after++)
      if (isOpen(before, after)) move[before * COUNT + after] = Math.exp(steps[before * COUNT + after] ?? 0);
  const alpha = new Float64Array(length * COUNT);
  const beta = new Float64Array(length * COUNT);
  const norms = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    let norm = 0;
    for (let label = 0; label < COUNT; label++) {
      let sum = 0;
      if (at === 0) sum = isOpen(COUNT, label) ? 1 : 0;
      else
        for (let before = 0; before < COUNT; before++)
          sum += (alpha[(at - 1) * COUNT + before] ?? 0) * (move[before * COUNT + label] ?? 0);
      alpha[at * COUNT + label] = sum * (emit[at * COUNT + label] ?? 0);
      norm += alpha[at * COUNT + label] ?? 0;
    }
    norms[at] = norm || 1;
    for (let label = 0; label < COUNT; label++)
      alpha[at * COUNT + label] = (alpha[at * COUNT + label] ?? 0) / (norm || 1);
  }
  for (let at = length - 1; at >= 0; at--)
    for (let label = 0; label < COUNT; label++) {
      let sum = 0;
      if (at === length - 1) sum = isOpen(label, COUNT) ? 1 : 0;
      else
        for (let after = 0; after < COUNT; after++)
          sum +=
            (move[label * COUNT + after] ?? 0) *
            (emit[(at + 1) * COUNT + after] ?? 0) *
            (beta[(at + 1) * COUNT + after] ?? 0);
      beta[at * COUNT + label] = at === length - 1 ? sum : sum / (norms[at + 1] ?? 1);
    }
  return { alpha, beta, norms, emit, move };
}
