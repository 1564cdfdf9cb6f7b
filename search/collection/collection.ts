import { COUNT_BITS, MOST_COUNTED } from "./postings-row";

/** The documents that have a stem, of one part of a collection. */
export type Places = {
  /** The place of the part's first document in the collection. */
  readonly from: number;
  /** Rising: the place of a document in the part, shifted by `COUNT_BITS`, and how often it has the stem. */
  readonly packed: Uint32Array;
};

/**
 * Which documents have which stems, and how often: what close matches are ranked by. A document is known by its place, a number
 * below `size`; an earlier version of it keeps its own, and is not in force. Who ranks need not know whether it is in memory
 * or on disk.
 */
export type Collection = {
  readonly size: number;
  /** Of two with one name the larger has all documents of the smaller in the same places, and more after them. Null where that is not known. */
  readonly series: string | null;
  /** The words of each document, titles included. */
  readonly lengths: Uint32Array;
  /** 1 for each document that is in force. */
  readonly alive: Uint8Array;
  /** The documents with a stem, by its print, those no longer in force too: rising, in parts that are not empty. */
  readonly placesOf: (print: number) => readonly Places[];
  /** How many these are. */
  readonly countOf: (print: number) => number;
  /** The stems of a document by their prints, rising, each with how often it has it. */
  readonly stemsOf: (place: number) => Iterable<readonly [print: number, count: number]>;
  readonly idsOf: (places: readonly number[]) => readonly string[];
  /** Where a document is in force; null where it is not. */
  readonly placeOf: (id: string) => number | null;
  /** Where documents are in force, of those of many that are, in any order. */
  readonly placesOfIds: (ids: readonly string[]) => readonly number[];
};

/** FNV-1a over UTF-16 units, 32 bits. Two stems of a large collection may share one, which ranking does not notice. */
export function toStemPrint(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Is called with the place of each document that has a stem, and how often it has it. */
export type Take = (place: number, count: number) => void;

/** Goes through the documents that have a stem, by its print. */
export function forEachPlace(collection: Collection, print: number, take: Take): void {
  for (const { from, packed } of collection.placesOf(print))
    for (let at = 0; at < packed.length; at += 1) {
      const one = packed[at] ?? 0;
      take(from + (one >>> COUNT_BITS), one & MOST_COUNTED);
    }
}

/** Whether something holds of any of them; the rest is then not gone through. */
export function somePlace(collection: Collection, print: number, holds: (place: number) => boolean): boolean {
  return collection
    .placesOf(print)
    .some(({ from, packed }) => packed.some((one) => holds(from + (one >>> COUNT_BITS))));
}

/** How often a document has a stem, by its place and the stem's print. */
export function countAt(collection: Collection, print: number, place: number): number {
  const part = collection.placesOf(print).findLast(({ from }) => from <= place);
  return part === undefined ? 0 : countIn(part, place);
}

function countIn({ from, packed }: Places, place: number): number {
  const at = findLast(packed.length, (index) => from + ((packed[index] ?? 0) >>> COUNT_BITS) <= place);
  const one = packed[at] ?? 0;
  return at >= 0 && from + (one >>> COUNT_BITS) === place ? one & MOST_COUNTED : 0;
}

/** The last index below `length` for which something holds that holds for all before it; -1 where it holds for none. */
export function findLast(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
