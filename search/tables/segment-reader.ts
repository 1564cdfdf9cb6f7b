import { readSync } from "node:fs";
import { findLast } from "../collection/collection";
import { type Layout, SPARSE, toLayout } from "./segment";

/** A segment of the file, and what is held of it in memory. */
export type PlacedSegment = {
  /** Where it begins in the file, in bytes. */
  readonly begins: number;
  /** The place of its first document in the collection, and how many it has. */
  readonly from: number;
  readonly documents: number;
  readonly stems: number;
  readonly places: number;
  readonly sparse: Uint32Array;
};

/** Where the places of one stem are, among those of its segment. */
type Range = { readonly from: number; readonly to: number };

const NOTHING: Range = { from: 0, to: 0 };

/** What the segments of a file say; each look reads a few hundred bytes, which the system mostly has in memory. */
export function openSegments(file: number) {
  const read = (at: number, length: number): Uint32Array => {
    const numbers = new Uint32Array(length);
    readSync(file, new Uint8Array(numbers.buffer), 0, 4 * length, at);
    return numbers;
  };
  const findRange = (segment: PlacedSegment, print: number): Range => {
    const step = findLast(segment.sparse.length, (at) => (segment.sparse[at] ?? 0) <= print);
    if (step < 0) return NOTHING;
    const first = step * SPARSE;
    const length = Math.min(SPARSE, segment.stems - first);
    const pairs = read(segment.begins + 8 * first, 2 * (length + 1));
    const at = findLast(length, (one) => (pairs[2 * one] ?? 0) <= print);
    if (pairs[2 * at] !== print) return NOTHING;
    return { from: pairs[2 * at + 1] ?? 0, to: pairs[2 * at + 3] ?? 0 };
  };
  return {
    /** How many documents of a segment have a stem. */
    count: (segment: PlacedSegment, print: number): number => {
      const { from, to } = findRange(segment, print);
      return to - from;
    },
    /** The documents themselves, packed as in a row. */
    places: (segment: PlacedSegment, print: number): Uint32Array => {
      const { from, to } = findRange(segment, print);
      return from === to
        ? new Uint32Array(0)
        : read(segment.begins + layoutOf(segment).places + 4 * from, to - from);
    },
    /** The stems of one document of a segment, by their prints, with how often it has them. */
    stems: (
      segment: PlacedSegment,
      document: number,
    ): readonly (readonly [print: number, count: number])[] => {
      const { starts, prints, counts } = layoutOf(segment);
      const [from = 0, to = 0] = read(segment.begins + starts + 4 * document, 2);
      const often = new Uint8Array(to - from);
      readSync(file, often, 0, to - from, segment.begins + counts + from);
      return Array.from(read(segment.begins + prints + 4 * from, to - from), (print, at) => [
        print,
        often[at] ?? 0,
      ]);
    },
  };
}

function layoutOf({ stems, documents, places }: PlacedSegment): Layout {
  return toLayout(stems, documents, places);
}
