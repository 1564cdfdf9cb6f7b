import { SKETCH_SIZE } from "./sketch";

/** A copy holds this much of the other's shingles, or the other of its own: of the shorter of the two. */
const LEAST_HELD = 0.44;
/** What is shorter than this share of the other is no copy of it but a part, as an item is of a digest. */
const LEAST_RATIO = 0.4;
/** Of texts with fewer shingles than this more must be held, up to all: in few words much agrees by accident. */
const FEW_SHINGLES = 100;

/**
 * Whether two texts are near enough to be one story, by their sketches: rows of `sketches`, and how many shingles each
 * has. Resemblance is estimated by the places that agree; containment follows from it and the two counts.
 */
export function isOneStory(
  sketches: Uint16Array,
  one: number,
  other: number,
  shingles: number,
  otherShingles: number,
): boolean {
  const [fewer, more] = [Math.min(shingles, otherShingles), Math.max(shingles, otherShingles)];
  if (fewer < more * LEAST_RATIO) return false;
  const held = Math.max(LEAST_HELD, 1 - fewer / FEW_SHINGLES);
  const wanted = Math.ceil(((held * fewer) / (fewer + more - held * fewer)) * SKETCH_SIZE);
  return hasAgreeing(sketches, one * SKETCH_SIZE, other * SKETCH_SIZE, wanted);
}

/** Whether so many places of two rows agree. */
function hasAgreeing(sketches: Uint16Array, one: number, other: number, wanted: number): boolean {
  let missing = wanted;
  for (let place = 0; place < SKETCH_SIZE; place += 1) {
    if (sketches[one + place] === sketches[other + place]) missing -= 1;
    if (missing <= 0) return true;
    if (missing > SKETCH_SIZE - place - 1) return false;
  }
  return false;
}
