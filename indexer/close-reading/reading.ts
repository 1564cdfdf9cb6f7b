import type { TextReading } from "../tagging/text/text-reading";

/** What the close pass read in a document. A part that nothing was read of is left empty. */
export type Reading = {
  /** What its passages mean, in the order of `toMeaningPassages`. */
  readonly meaning: readonly PassageVector[];
  /** What its words are to each other; null where no encoder read them. */
  readonly text: TextReading | null;
};

/** A unit vector in small whole numbers from -127 to 127: each times `scale` is the number itself, nearly. */
export type PassageVector = { readonly scale: number; readonly values: Int8Array };

const LARGEST = 127;
/** Smaller numbers cannot be divided by safely. */
const NOTHING = 1e-30;
/** Numbers go to the engine with so many digits: what lies below is lost already. */
const DIGITS = 1e4;

/** A vector in a quarter of its bytes. */
export function toPassageVector(vector: Float32Array): PassageVector {
  const most = vector.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0);
  const scale = most < NOTHING ? 1 : Math.fround(most / LARGEST);
  return { scale, values: Int8Array.from(vector, (one) => Math.round(one / scale)) };
}

/** The vector as the engine takes it: of length 1 again, in short numbers. */
export function toEmbedding({ values }: PassageVector): readonly number[] {
  const length = Math.sqrt(values.reduce((sum, one) => sum + one * one, 0)) || 1;
  return Array.from(values, (one) => Math.round((one / length) * DIGITS) / DIGITS);
}
