import type { Postings } from "../collection/postings-row";
import { COUNT_BITS, MOST_COUNTED } from "../collection/postings-row";

/**
 * A row of postings as it lies in the file: pairs of a stem's print and where its places begin, and one that says where all end; the
 * places; where the stems of each document begin, and where all end; the prints of these stems; and how often each stands
 * there, a byte each. All but these bytes are little-endian numbers of 32 bits.
 */
export type Segment = {
  readonly bytes: Uint8Array;
  /** The print of each `SPARSE`th pair, to know where to read. */
  readonly sparse: Uint32Array;
};

export const SPARSE = 64;

/** Where the parts of a segment begin, in bytes after its own beginning. */
export type Layout = {
  readonly places: number;
  readonly starts: number;
  readonly prints: number;
  readonly counts: number;
  readonly end: number;
};

/** How a segment of so many stems, documents and places is laid out. */
export function toLayout(stems: number, documents: number, places: number): Layout {
  const at = 8 * (stems + 1);
  const starts = at + 4 * places;
  const prints = starts + 4 * (documents + 1);
  const counts = prints + 4 * places;
  // Each segment begins where a number of 32 bits may.
  return { places: at, starts, prints, counts, end: counts + 4 * Math.ceil(places / 4) };
}

/** A row as it is written to the file. */
export function toSegment({ stems, starts, places, documents }: Postings): Segment {
  const layout = toLayout(stems.length, documents.length, places.length);
  const bytes = new Uint8Array(layout.end);
  const numbers = (from: number, length: number) => new Uint32Array(bytes.buffer, from, length);
  const pairs = numbers(0, 2 * (stems.length + 1));
  for (let at = 0; at <= stems.length; at += 1) {
    pairs[2 * at] = stems[at] ?? 0xffffffff;
    pairs[2 * at + 1] = starts[at] ?? 0;
  }
  numbers(layout.places, places.length).set(places);
  const begins = numbers(layout.starts, documents.length + 1);
  for (const place of places)
    begins[(place >>> COUNT_BITS) + 1] = (begins[(place >>> COUNT_BITS) + 1] ?? 0) + 1;
  for (let at = 1; at < begins.length; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  const next = begins.slice();
  const prints = numbers(layout.prints, places.length);
  for (const [index, stem] of stems.entries())
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
      const document = (places[at] ?? 0) >>> COUNT_BITS;
      const to = next[document] ?? 0;
      next[document] = to + 1;
      prints[to] = stem;
      bytes[layout.counts + to] = (places[at] ?? 0) & MOST_COUNTED;
    }
  return { bytes, sparse: stems.filter((_, at) => at % SPARSE === 0) };
}
