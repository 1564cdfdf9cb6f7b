import { readWeights } from "../shared/weights";

/** A trained sequence model: weights of features by label, and of steps from label to label. */
export type NameModel = {
  readonly version: string;
  readonly labels: number;
  readonly steps: Float32Array;
  /** What a sum of weights is multiplied by to be a score. */
  readonly scale: number;
  /** Adds the weights that each label has for the first `count` hashed features to its sum. */
  readonly addWeights: (features: Int32Array, count: number, sums: Int32Array) => void;
};

type Head = { version: string; labels: number; features: number; scale: number; steps: number[] };

let model: NameModel | null = null;

/** The model of `names.bin`, read at first use. */
export function readNameModel(): NameModel {
  if (model) return model;
  const { head, body } = readWeights("actors/names.bin");
  model = toModel(head as Head, body);
  return model;
}

/** Rows of weights are padded to this many bytes. */
const ROW = 16;

/** The body holds the features' hashes, then `labels` bytes of weights for each. */
function toModel({ version, labels, features, scale, steps }: Head, body: Uint8Array): NameModel {
  const hashes = new Int32Array(body.slice(0, features * 4).buffer);
  const weights = new Int8Array(features * ROW);
  for (let row = 0; row < features; row++) {
    const from = features * 4 + row * labels;
    for (let label = 0; label < labels; label++) weights[row * ROW + label] = body[from + label] ?? 0;
  }
  const { slots, mask } = toSlots(hashes);
  const maybe = toMaybe(hashes);
  const addWeights = (found: Int32Array, count: number, sums: Int32Array): void => {
    for (let place = 0; place < count; place++) {
      const feature = found[place] ?? 0;
      const bit = (feature >>> 8) & MAYBE_MASK;
      if (((maybe[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      let slot = (feature & mask) << 1;
      while (slots[slot + 1] !== 0 && slots[slot] !== feature) slot = (slot + 2) & (mask << 1);
      const from = ((slots[slot + 1] ?? 0) - 1) * ROW;
      if (from < 0) continue;
      for (let label = 0; label < labels; label++)
        sums[label] = (sums[label] ?? 0) + (weights[from + label] ?? 0);
    }
  };
  return { version, labels, steps: Float32Array.from(steps), scale, addWeights };
}

/** Places of a filter that a processor's nearest memory holds, where the table of all features does not. */
const MAYBE_MASK = (1 << 21) - 1;

/** A bit for each feature that has weights: most have none, and need no search in the table. */
function toMaybe(hashes: Int32Array): Int32Array {
  const bits = new Int32Array((MAYBE_MASK + 1) / 32);
  for (const hash of hashes) {
    const bit = (hash >>> 8) & MAYBE_MASK;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

/** Pairs of a feature's hash and its row, counted from 1; 0 where nothing stands. */
function toSlots(hashes: Int32Array): { readonly slots: Int32Array; readonly mask: number } {
  const size = 1 << Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
  const slots = new Int32Array(size * 2);
  for (const [row, hash] of hashes.entries()) {
    let slot = hash & (size - 1);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = row + 1;
  }
  return { slots, mask: size - 1 };
}
