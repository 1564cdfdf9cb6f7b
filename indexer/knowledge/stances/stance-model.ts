import { readWeights } from "../shared/weights";
import { toFinder } from "./open-table";

/** What a target is seen by: hashed features, words shared out to pools, numbers. */
type StanceInput = {
  readonly features: Int32Array;
  readonly featureCount: number;
  readonly shares: {
    readonly count: number;
    readonly pool: Uint8Array;
    readonly stem: Uint32Array;
    readonly share: Float32Array;
  };
  readonly numbers: readonly number[];
};

export type StanceChances = readonly [favor: number, against: number, neutral: number];

/** A trained judge of stances, and the name of its version. */
export type StanceModel = {
  readonly version: string;
  readonly toChances: (input: StanceInput) => StanceChances;
};

/** Scales turn bytes into weights; `temperature` was set so that a chance is a frequency. */
type Head = {
  version: string;
  features: number;
  words: number;
  pools: number;
  featureScale: number;
  wordScale: number;
  numbers: number[];
  temperature: number;
  bias: number[];
};

const KINDS = 3;
let model: StanceModel | null = null;

/** The model of `stance.bin`, read at first use. */
export function readStanceModel(): StanceModel {
  if (model) return model;
  const { head, body } = readWeights("stances/stance.bin");
  model = toModel(head as Head, body);
  return model;
}

/** The body: hashes of features, then of stems; a byte for each feature and kind, then for each stem, pool and kind. */
function toModel(head: Head, body: Uint8Array): StanceModel {
  const { features, words, pools } = head;
  const findFeature = toFinder(new Int32Array(body.slice(0, features * 4).buffer));
  const findWord = toFinder(new Int32Array(body.slice(features * 4, (features + words) * 4).buffer));
  const weights = new Int8Array(body.slice((features + words) * 4).buffer);
  const firstWord = features * KINDS;
  const seen = new Int32Array(features);
  const scores = new Float64Array(KINDS);
  const sums = new Float64Array(KINDS);
  let turn = 0;

  /** Features share a length of 1; one that comes twice counts once. */
  const addFeatures = ({ features: list, featureCount }: StanceInput): void => {
    sums.fill(0);
    let known = 0;
    turn = turn === 0x7fffffff ? 1 : turn + 1;
    for (let at = 0; at < featureCount; at++) {
      const row = findFeature(list[at] ?? 0);
      if (row < 0 || seen[row] === turn) continue;
      seen[row] = turn;
      known++;
      for (let kind = 0; kind < KINDS; kind++)
        sums[kind] = (sums[kind] ?? 0) + (weights[row * KINDS + kind] ?? 0);
    }
    addTimes(sums, head.featureScale / Math.sqrt(Math.max(1, known)));
  };
  const addWords = ({ shares }: StanceInput): void => {
    sums.fill(0);
    for (let at = 0; at < shares.count; at++) {
      const row = findWord((shares.stem[at] ?? 0) | 0);
      if (row < 0) continue;
      const from = firstWord + (row * pools + (shares.pool[at] ?? 0)) * KINDS;
      const share = shares.share[at] ?? 0;
      for (let kind = 0; kind < KINDS; kind++)
        sums[kind] = (sums[kind] ?? 0) + share * (weights[from + kind] ?? 0);
    }
    addTimes(sums, head.wordScale);
  };
  const addTimes = (what: Float64Array, by: number): void => {
    for (let kind = 0; kind < KINDS; kind++) scores[kind] = (scores[kind] ?? 0) + (what[kind] ?? 0) * by;
  };
  return {
    version: head.version,
    toChances: (input) => {
      scores.set(head.bias);
      addFeatures(input);
      addWords(input);
      for (const [at, number] of input.numbers.entries())
        for (let kind = 0; kind < KINDS; kind++)
          scores[kind] = (scores[kind] ?? 0) + number * (head.numbers[at * KINDS + kind] ?? 0);
      return toShares(scores, head.temperature);
    },
  };
}

function toShares(scores: Float64Array, temperature: number): StanceChances {
  const most = Math.max(...scores);
  const [favor = 0, against = 0, neutral = 0] = scores.map((score) => Math.exp((score - most) / temperature));
  const sum = favor + against + neutral;
  return [favor / sum, against / sum, neutral / sum];
}
