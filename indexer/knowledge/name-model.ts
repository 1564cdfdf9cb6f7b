import { readWeights } from "./weights";

/** A trained sequence model: weights of features by label, and of steps from label to label. */
export type NameModel = {
  readonly version: string;
  readonly labels: number;
  readonly steps: Float32Array;
  /** Adds the weights of one hashed feature to a row of scores. */
  readonly addWeights: (feature: number, scores: Float32Array, row: number) => void;
};

type Head = { version: string; labels: number; features: number; scale: number; steps: number[] };

const models = new Map<string, NameModel>();

/** The model in a file of this folder, read at first use and kept. */
export function readNameModel(file: string): NameModel {
  const kept = models.get(file);
  if (kept) return kept;
  const { head, body } = readWeights(file);
  const model = toModel(head as Head, body);
  models.set(file, model);
  return model;
}

/** The body holds the features' hashes, then `labels` bytes of weights for each. */
function toModel({ version, labels, features, scale, steps }: Head, body: Uint8Array): NameModel {
  const hashes = new Int32Array(body.slice(0, features * 4).buffer);
  const weights = new Int8Array(body.slice(features * 4).buffer);
  const size = 1 << Math.ceil(Math.log2(Math.max(2, features * 2)));
  const slots = new Int32Array(size).fill(-1);
  const keys = new Int32Array(size);
  for (let row = 0; row < features; row++) {
    const hash = hashes[row] ?? 0;
    let slot = hash & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
    keys[slot] = hash;
  }
  const addWeights = (feature: number, scores: Float32Array, row: number): void => {
    let slot = feature & (size - 1);
    for (let found = slots[slot] ?? -1; found >= 0; found = slots[slot] ?? -1) {
      if (keys[slot] === feature) {
        const from = found * labels;
        for (let label = 0; label < labels; label++)
          scores[row + label] = (scores[row + label] ?? 0) + (weights[from + label] ?? 0) * scale;
        return;
      }
      slot = (slot + 1) & (size - 1);
    }
  };
  return { version, labels, steps: Float32Array.from(steps), addWeights };
}
