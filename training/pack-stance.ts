import { gzipSync } from "node:zlib";
import { NUMBERS, POOLS } from "@/indexer/tagging/stances/stance-pools";
import type { Vectors } from "./build-words";

/** Trained weights, three a column: features in the order of `features`, pools times vector size, numbers, biases. */
export type Trained = {
  readonly version: string;
  /** The hash of each feature and its row. */
  readonly features: readonly (readonly [hash: number, row: number])[];
  readonly weights: Float64Array;
  readonly vectors: Vectors;
  /** What pools and numbers were multiplied by. */
  readonly pull: number;
  readonly numberPull: number;
  readonly temperature: number;
};

const KINDS = 3;
/** So many of the most frequent words are shipped. */
const SHIPPED_WORDS = 20_000;

/** The bytes of `stance.bin`. Vectors and pools are folded into what each word adds in each pool. */
export function packStance(trained: Trained): Buffer {
  const { features, weights, vectors, version, temperature, numberPull } = trained;
  const rows = [...features].sort((a, b) => a[0] - b[0]);
  const ofFeatures = toBytes(
    rows.flatMap(([, row]) => [0, 1, 2].map((kind) => weights[row * KINDS + kind] ?? 0)),
  );
  const stems = vectors.hashes.slice(0, SHIPPED_WORDS);
  const ofWords = toBytes(Array.from(stems, (_, row) => toWordWeights(trained, row)).flat());
  const afterPools = (features.length + POOLS * vectors.size) * KINDS;
  const head = {
    version,
    features: rows.length,
    words: stems.length,
    pools: POOLS,
    featureScale: ofFeatures.scale,
    wordScale: ofWords.scale,
    numbers: Array.from(weights.subarray(afterPools, afterPools + NUMBERS * KINDS), (one) =>
      toRounded(one * numberPull),
    ),
    temperature,
    bias: Array.from(weights.subarray(afterPools + NUMBERS * KINDS), toRounded),
  };
  const parts = [
    Buffer.from(`${JSON.stringify(head)}\n`),
    new Uint8Array(Int32Array.from(rows, ([hash]) => hash).buffer),
    new Uint8Array(stems.buffer),
    new Uint8Array(ofFeatures.bytes.buffer),
    new Uint8Array(ofWords.bytes.buffer),
  ];
  return gzipSync(Buffer.concat(parts), { level: 9 });
}

/** What a word adds to each kind's score when it lies in each pool: its vector times the pool's weights. */
function toWordWeights({ features, weights, vectors, pull }: Trained, row: number): number[] {
  const { size, vectors: values } = vectors;
  return Array.from({ length: POOLS * KINDS }, (_, cell) => {
    const [pool, kind] = [Math.floor(cell / KINDS), cell % KINDS];
    const first = features.length + pool * size;
    let sum = 0;
    for (let one = 0; one < size; one++)
      sum += (values[row * size + one] ?? 0) * (weights[(first + one) * KINDS + kind] ?? 0);
    return sum * pull;
  });
}

/** Bytes of weights, the few largest cut off. */
function toBytes(list: readonly number[]): { bytes: Int8Array; scale: number } {
  const sizes = Float64Array.from(list, Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] ?? 127) / 127;
  return {
    bytes: Int8Array.from(list, (one) => Math.max(-127, Math.min(127, Math.round(one / scale)))),
    scale,
  };
}

function toRounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
