import { LABELS, mayFollow } from "../../tagging/actors/labels";

const COUNT = LABELS.length;
/** Rows of weights are padded, so that they begin at round places. */
export const ROW = 16;

/** Rows of features by token, and the right labels. */
export type Sequence = { readonly rows: readonly Int32Array[]; readonly labels: Int8Array };
export type Crf = {
  readonly weights: Float32Array;
  readonly steps: Float32Array;
  /** One step of gradient ascent on a sequence; says how unlikely it was (natural logarithm). */
  readonly learn: (sequence: Sequence, rate: number) => number;
  /** Makes `weights` true: they are kept divided by a factor that carries the decay. */
  readonly settle: () => void;
};

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

/** A linear-chain conditional random field with weight decay, trained by stochastic gradient; `random` drops features. */
export function toCrf(features: number, decay: number, drop: number, random: () => number): Crf {
  const weights = new Float32Array(features * ROW);
  const steps = new Float32Array(COUNT * COUNT);
  let factor = 1;
  const settle = (): void => {
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * factor;
    factor = 1;
  };

  const learn = ({ rows, labels }: Sequence, rate: number): number => {
    const length = labels.length;
    const scale = factor / (1 - drop);
    const kept = rows.map((list) => (drop > 0 ? list.filter(() => random() >= drop) : list));
    const scores = toScores(kept, weights, scale);
    const { alpha, beta, norms, emit, move } = sweep(scores, steps, length);
    let lost = 0;
    const push = rate / factor;
    for (let at = 0; at < length; at++) {
      const right = labels[at] ?? 0;
      const gradient = new Float32Array(COUNT);
      let sum = 0;
      for (let label = 0; label < COUNT; label++) {
        const chance = (alpha[at * COUNT + label] ?? 0) * (beta[at * COUNT + label] ?? 0);
        gradient[label] = chance;
        sum += chance;
      }
      for (let label = 0; label < COUNT; label++)
        gradient[label] = push * ((label === right ? 1 : 0) - (gradient[label] ?? 0) / (sum || 1));
      lost -= Math.log(Math.max(1e-12, 1 - (gradient[right] ?? 0) / push));
      for (const row of kept[at] ?? []) {
        const from = row * ROW;
        for (let label = 0; label < COUNT; label++)
          weights[from + label] = (weights[from + label] ?? 0) + (gradient[label] ?? 0);
      }
      if (at > 0) learnSteps(at, labels, { alpha, beta, norms, emit, move }, rate);
    }
    factor *= 1 - rate * decay;
    if (factor < 1e-3) settle();
    return lost;
  };

  const learnSteps = (
    at: number,
    labels: Int8Array,
    { alpha, beta, emit, move }: Sweep,
    rate: number,
  ): void => {
    let total = 0;
    const pairs = new Float32Array(COUNT * COUNT);
    for (let before = 0; before < COUNT; before++)
      for (let after = 0; after < COUNT; after++) {
        const chance =
          (alpha[(at - 1) * COUNT + before] ?? 0) *
          (move[before * COUNT + after] ?? 0) *
          (emit[at * COUNT + after] ?? 0) *
          (beta[at * COUNT + after] ?? 0);
        pairs[before * COUNT + after] = chance;
        total += chance;
      }
    if (total <= 0) return;
    for (let pair = 0; pair < pairs.length; pair++)
      steps[pair] = (steps[pair] ?? 0) - (rate * (pairs[pair] ?? 0)) / total;
    const gold = (labels[at - 1] ?? 0) * COUNT + (labels[at] ?? 0);
    steps[gold] = (steps[gold] ?? 0) + rate;
  };

  return { weights, steps, learn, settle };
}

function toScores(rows: readonly Int32Array[], weights: Float32Array, scale: number): Float32Array {
  const scores = new Float32Array(rows.length * COUNT);
  for (const [at, list] of rows.entries()) {
    const base = at * COUNT;
    for (const row of list)
      for (let label = 0; label < COUNT; label++)
        scores[base + label] = (scores[base + label] ?? 0) + (weights[row * ROW + label] ?? 0);
    for (let label = 0; label < COUNT; label++) scores[base + label] = (scores[base + label] ?? 0) * scale;
  }
  return scores;
}

type Sweep = {
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly norms: Float64Array;
  readonly emit: Float64Array;
  readonly move: Float64Array;
};

/** Forward and backward sums, each position scaled to one. */
function sweep(scores: Float32Array, steps: Float32Array, length: number): Sweep {
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
