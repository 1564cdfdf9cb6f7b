import { LABELS } from "@/indexer/tagging/actors/labels";
import { type Sweep, sweep } from "./crf-sweep";

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
