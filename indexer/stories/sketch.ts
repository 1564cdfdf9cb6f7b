import type { Word } from "@/search/text/words";
import { toShingles } from "./shingles";

/**
 * A text in few numbers, so that texts can be compared without reading them again. After A. Broder, “On the resemblance
 * and containment of documents” (1997): under a random order of all shingles the first of a text's own is that of
 * another's with the probability of their resemblance; so the share of agreeing places in two sketches estimates it.
 */
export type Sketch = {
  /** `SKETCH_SIZE` numbers of 16 bits in base64, least byte first. */
  readonly sketch: string;
  /** How many different shingles the text has. */
  readonly shingles: number;
};

/** Taken out of `Math` once: in a context of its own, as tests have it, each look at a global costs more than the product. */
const { imul } = Math;

/** Places of a sketch. */
export const SKETCH_SIZE = 128;

/** The sketch of a text and its words. Linear; never throws. */
export function toSketch(text: string, words: readonly Word[]): Sketch {
  const shingles = Int32Array.from(toShingles(words, text));
  const bytes = new Uint8Array(SKETCH_SIZE * 2);
  for (let place = 0; place < SKETCH_SIZE; place += 1) {
    const mixed = toMixed(toLeastRank(shingles, place));
    bytes[place * 2] = mixed & 0xff;
    bytes[place * 2 + 1] = (mixed >>> 8) & 0xff;
  }
  return { sketch: Buffer.from(bytes).toString("base64"), shingles: shingles.length };
}

/** The lowest that one of the shingles stands in the order of a place. In numbers with a sign, which are compared many times faster. */
function toLeastRank(shingles: Int32Array, place: number): number {
  const seed = imul(place + 1, 0x9e37_79b1);
  let least = 0x7fff_ffff;
  for (let at = 0; at < shingles.length; at += 1) {
    const rank = toMixedBits(imul((shingles[at] ?? 0) ^ seed, 0x85eb_ca6b)) ^ 0x8000_0000;
    if (rank < least) least = rank;
  }
  return (least ^ 0x8000_0000) >>> 0;
}

/** Writes the numbers of a sketch into a row of many. */
export function readSketch(sketch: string, into: Uint16Array, offset: number): void {
  const bytes = Buffer.from(sketch, "base64");
  for (let place = 0; place < SKETCH_SIZE; place += 1)
    into[offset + place] = (bytes[place * 2] ?? 0) | ((bytes[place * 2 + 1] ?? 0) << 8);
}

/** Every bit of a number of 32 bits carried into every other. */
export function toMixed(value: number): number {
  return toMixedBits(value) >>> 0;
}

/** The same as a number with a sign. */
function toMixedBits(value: number): number {
  let mixed = imul(value ^ (value >>> 16), 0x7feb_352d);
  mixed = imul(mixed ^ (mixed >>> 15), 0x846c_a68b);
  return mixed ^ (mixed >>> 16);
}
