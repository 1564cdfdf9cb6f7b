import { readWeights } from "./weights";

/** A trained judge of stances: chances of favor, against and neutral, in this order, from features and numbers. */
export type StanceModel = {
  readonly version: string;
  readonly toChances: (features: Int32Array, count: number, numbers: Float32Array) => StanceChances;
};

export type StanceChances = readonly [favor: number, against: number, neutral: number];

/** `pull` is how much the numbers weigh; `bias` and `temperature` were set so that a chance is a frequency. */
type Head = {
  version: string;
  features: number;
  numbers: number;
  scale: number;
  numberScale: number;
  pull: number;
  temperature: number;
  bias: [number, number, number];
};

const KINDS = 3;
let model: StanceModel | null = null;

/** The model of `stance.bin`, read at first use. */
export function readStanceModel(): StanceModel {
  if (model) return model;
  const { head, body } = readWeights("stance.bin");
  model = toModel(head as Head, body);
  return model;
}

/** The body holds the features' hashes, their weights (three bytes each), then the numbers' weights (two bytes each). */
function toModel(head: Head, body: Uint8Array): StanceModel {
  const { features, scale, numberScale, pull, temperature, bias } = head;
  const hashes = new Int32Array(body.slice(0, features * 4).buffer);
  const weights = new Int8Array(body.slice(features * 4, features * (4 + KINDS)).buffer);
  const numberWeights = new Int16Array(body.slice(features * (4 + KINDS)).buffer);
  const findRow = toFinder(hashes);
  const seen = new Int32Array(features);
  let turn = 0;
  const toChances: StanceModel["toChances"] = (list, count, numbers) => {
    turn = turn === 0x7fffffff ? 1 : turn + 1;
    let [favor, against, neutral, known] = [0, 0, 0, 0];
    for (let at = 0; at < count; at++) {
      const row = findRow(list[at] ?? 0);
      if (row < 0 || seen[row] === turn) continue;
      seen[row] = turn;
      known++;
      favor += weights[row * KINDS] ?? 0;
      against += weights[row * KINDS + 1] ?? 0;
      neutral += weights[row * KINDS + 2] ?? 0;
    }
    const share = scale / Math.sqrt(Math.max(1, known));
    const scores = [favor * share + bias[0], against * share + bias[1], neutral * share + bias[2]];
    for (let at = 0; at < numbers.length; at++) {
      const value = (numbers[at] ?? 0) * pull * numberScale;
      if (value === 0) continue;
      for (let kind = 0; kind < KINDS; kind++)
        scores[kind] = (scores[kind] ?? 0) + value * (numberWeights[at * KINDS + kind] ?? 0);
    }
    return toShares(scores, temperature);
  };
  return { version: head.version, toChances };
}

function toShares(scores: readonly number[], temperature: number): StanceChances {
  const most = Math.max(...scores);
  const [favor = 0, against = 0, neutral = 0] = scores.map((score) => Math.exp((score - most) / temperature));
  const sum = favor + against + neutral;
  return [favor / sum, against / sum, neutral / sum];
}

/** Finds the row of a hash, -1 for none, in an open table. */
function toFinder(hashes: Int32Array): (hash: number) => number {
  const size = 1 << Math.ceil(Math.log2(Math.max(2, hashes.length * 2)));
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < hashes.length; row++) {
    let slot = (hashes[row] ?? 0) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
  }
  return (hash) => {
    let slot = hash & (size - 1);
    for (let row = slots[slot] ?? -1; row >= 0; row = slots[slot] ?? -1) {
      if (hashes[row] === hash) return row;
      slot = (slot + 1) & (size - 1);
    }
    return -1;
  };
}
