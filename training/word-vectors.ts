import { join, soften, toInformation } from "./information";
import { gramSchmidt, type Sparse, times, timesTransposed, toSparse } from "./matrix";

/** A synset of WordNet: its words as stems, the synsets it leads to, and the stems of its gloss. */
export type Synset = { words: string[]; links: { kind: string; to: number }[]; gloss: string[] };

const WINDOW = 4;
const LEAST_SEEN = 3;
const MOST_WORDS = 45_000;
const ROUNDS = 4;
const SPARE = 16;
/** How near a word is to the synset that its own leads to, by WordNet's sign of the relation. Opposites are no kin. */
const KINSHIP = new Map([
  ["@", 0.5],
  ["&", 0.8],
  ["+", 0.8],
  ["$", 0.7],
  ["~", 0.3],
  ["\\", 0.6],
  ["=", 0.4],
  ["^", 0.5],
  ["!", 0],
]);

/**
 * Vectors of stems, most frequent first: what they mean (synsets and their kin), how they are explained (glosses) and
 * what they stand beside (texts), each as positive pointwise mutual information, reduced by a randomised SVD.
 */
export function toWordVectors(
  texts: readonly string[][],
  synsets: readonly Synset[],
  size: number,
  log: (line: string) => void,
): { words: string[]; vectors: Float32Array } {
  const words = toVocabulary(texts, synsets);
  const index = new Map(words.map((word, at) => [word, at]));
  const of = (word: string): number => index.get(word) ?? -1;
  log(`${words.length} stems`);
  const meaning = toInformation(toMeanings(synsets, of, words.length), 1);
  const gloss = toInformation(toGlosses(synsets, of, words.length), 0.75);
  const beside = toInformation(
    toNeighbours(
      [
        ...texts.map((text) => ({ text, weight: 1 })),
        ...synsets.map(({ gloss: text }) => ({ text, weight: 0.5 })),
      ],
      of,
      words.length,
    ),
    0.75,
  );
  log(`${meaning.value.length} + ${gloss.value.length} + ${beside.value.length} values`);
  const joined = join([
    [soften(meaning), 1],
    [soften(gloss), 0.6],
    [soften(beside), 0.8],
  ]);
  return { words, vectors: reduce(joined, size) };
}

function toVocabulary(texts: readonly string[][], synsets: readonly Synset[]): string[] {
  const counts = new Map<string, number>();
  const count = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const text of texts) text.forEach(count);
  for (const { words, gloss } of synsets) [...words, ...gloss].forEach(count);
  return [...counts]
    .filter(([word, times]) => times >= LEAST_SEEN && /^[a-z]+$/.test(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

type Of = (word: string) => number;

function toMeanings(synsets: readonly Synset[], of: Of, rows: number): Sparse {
  const cells: [number, number, number][] = [];
  for (const [at, { words, links }] of synsets.entries())
    for (const row of words.map(of).filter((one) => one >= 0)) {
      cells.push([row, at, 1]);
      for (const { kind, to } of links) {
        const near = KINSHIP.get(kind) ?? 0.2;
        if (near > 0) cells.push([row, to, near]);
      }
    }
  return toSparse(cells, rows, synsets.length);
}

function toGlosses(synsets: readonly Synset[], of: Of, rows: number): Sparse {
  const cells: [number, number, number][] = [];
  for (const { words, gloss } of synsets)
    for (const row of words.map(of).filter((one) => one >= 0))
      for (const other of new Set(gloss.map(of)))
        if (other >= 0) cells.push([row, other, 1], [other, row, 1]);
  return toSparse(cells, rows, rows);
}

/** Words that stand beside each other, the nearer the more. Sums are kept by pair, since pairs are millions. */
function toNeighbours(
  texts: readonly { text: readonly string[]; weight: number }[],
  of: Of,
  rows: number,
): Sparse {
  const sums = new Map<number, number>();
  for (const { text, weight } of texts) {
    const places = text.map(of);
    for (let at = 0; at < places.length; at++)
      for (let step = 1; step <= WINDOW && at + step < places.length; step++) {
        const [one = -1, other = -1] = [places[at], places[at + step]];
        if (one < 0 || other < 0) continue;
        const key = Math.min(one, other) * rows + Math.max(one, other);
        sums.set(key, (sums.get(key) ?? 0) + weight / step);
      }
  }
  const cells: [number, number, number][] = [];
  for (const [key, sum] of sums) {
    const [one, other] = [Math.floor(key / rows), key % rows];
    cells.push([one, other, sum], [other, one, sum]);
  }
  return toSparse(cells, rows, rows);
}

/** The row vectors of the leading directions: subspace iteration, then a turn of the basis is not needed for dot products. */
function reduce(matrix: Sparse, size: number): Float32Array {
  let seed = 20241231;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296 - 0.5;
  };
  const width = size + SPARE;
  let basis: Float64Array = Float64Array.from({ length: matrix.columns * width }, random);
  for (let round = 0; round < ROUNDS; round++) {
    const left = gramSchmidt(times(matrix, basis, width), matrix.rows, width);
    basis = gramSchmidt(timesTransposed(matrix, left, width), matrix.columns, width);
  }
  const projected = times(matrix, basis, width);
  return toUnitRows(projected, matrix.rows, width, size);
}

/** Directions come out strongest first; each is divided by the root of its strength, then each row has length 1. */
function toUnitRows(projected: Float64Array, rows: number, width: number, size: number): Float32Array {
  const strength = new Float64Array(size);
  for (let row = 0; row < rows; row++)
    for (let at = 0; at < size; at++)
      strength[at] = (strength[at] ?? 0) + (projected[row * width + at] ?? 0) ** 2;
  const vectors = new Float32Array(rows * size);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = 0; at < size; at++) {
      const value = (projected[row * width + at] ?? 0) / (strength[at] || 1) ** 0.25;
      vectors[row * size + at] = value;
      sum += value * value;
    }
    for (let at = 0; at < size; at++)
      vectors[row * size + at] = (vectors[row * size + at] ?? 0) / (Math.sqrt(sum) + 1e-9);
  }
  return vectors;
}
