import { isOneStory } from "./likeness";
import { readSketch, SKETCH_SIZE, type Sketch } from "./sketch";

/** Places of a band: texts that agree in all of them are compared, as where all are grouped. */
const BAND = 2;
/** The numbers of 16 bits. */
const VALUES = 65_536;
/** Of so few texts the first numbers of bands are known by their last bits: a table of these is small enough to be near the processor. */
const FEW = 16;
const FEW_VALUES = 1_024;

/** Says which of many texts, given by their sketches one after the other, are alike to any of a few. */
export type AlikeFinder = (rows: Uint16Array, shingles: Uint32Array) => readonly number[];

/** A finder for a few texts. Linear in the many; the few are looked up by bands. */
export function toAlikeFinder(few: readonly Sketch[]): AlikeFinder {
  const own = new Uint16Array(few.length * SKETCH_SIZE);
  for (const [at, { sketch }] of few.entries()) readSketch(sketch, own, at * SKETCH_SIZE);
  const { isPossible, mask, buckets } = toBuckets(own, few.length);
  return (rows, shingles) => {
    let both: Uint16Array | null = null;
    const isAlike = (row: number, one: number): boolean => {
      both ??= toJoined(own, rows);
      return isOneStory(both, one, few.length + row, few[one]?.shingles ?? 0, shingles[row] ?? 0);
    };
    return Array.from(shingles.keys()).filter((row) => {
      let compared: Set<number> | null = null;
      for (let place = 0; place < SKETCH_SIZE; place += BAND) {
        const at = row * SKETCH_SIZE + place;
        const first = rows[at] ?? 0;
        if (isPossible[(place / BAND) * (mask + 1) + (first & mask)] === 0) continue;
        for (const one of buckets.get(toKey(place, first, rows[at + 1] ?? 0)) ?? []) {
          compared ??= new Set();
          if (compared.has(one)) continue;
          compared.add(one);
          if (isAlike(row, one)) return true;
        }
      }
      return false;
    });
  };
}

/** The few by their bands, and which first numbers of a band there are at all: most of the many have none of them. */
function toBuckets(rows: Uint16Array, count: number) {
  const mask = (count > FEW ? VALUES : FEW_VALUES) - 1;
  const isPossible = new Uint8Array((SKETCH_SIZE / BAND) * (mask + 1));
  const buckets = new Map<number, number[]>();
  for (let row = 0; row < count; row += 1)
    for (let place = 0; place < SKETCH_SIZE; place += BAND) {
      const at = row * SKETCH_SIZE + place;
      const first = rows[at] ?? 0;
      isPossible[(place / BAND) * (mask + 1) + (first & mask)] = 1;
      const key = toKey(place, first, rows[at + 1] ?? 0);
      const bucket = buckets.get(key) ?? [];
      bucket.push(row);
      buckets.set(key, bucket);
    }
  return { isPossible, mask, buckets };
}

function toJoined(one: Uint16Array, other: Uint16Array): Uint16Array {
  const both = new Uint16Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** One number for a band and what it holds: below 2 ** 53. */
function toKey(place: number, first: number, second: number): number {
  return (place * VALUES + first) * VALUES + second;
}
