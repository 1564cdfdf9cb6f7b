import { COUNT_BITS, type Postings } from "./postings";

/**
 * A row of postings without some of its documents: `kept` is 1 for each that stays. The row itself where all stay, null where
 * none does; what is left out is counted nowhere in it.
 */
export function toPostingsPart(row: Postings, kept: Uint8Array): Postings | null {
  const places = toPlaces(kept);
  if (places.count === 0) return null;
  if (places.count === row.documents.length) return row;
  const stems: number[] = [];
  const starts: number[] = [];
  const left: number[] = [];
  for (const [index, stem] of row.stems.entries()) {
    const before = left.length;
    for (let at = row.starts[index] ?? 0; at < (row.starts[index + 1] ?? 0); at += 1) {
      const packed = row.places[at] ?? 0;
      const place = places.of[packed >>> COUNT_BITS] ?? -1;
      if (place >= 0) left.push((place << COUNT_BITS) | (packed & ((1 << COUNT_BITS) - 1)));
    }
    if (left.length === before) continue;
    stems.push(stem);
    starts.push(before);
  }
  const isKept = (_: unknown, at: number): boolean => kept[at] === 1;
  return {
    id: row.id,
    order: row.order,
    documents: row.documents.filter(isKept),
    gone: [],
    lengths: row.lengths.filter(isKept),
    stems: Uint32Array.from(stems),
    starts: Uint32Array.from([...starts, left.length]),
    places: Uint32Array.from(left),
  };
}

/** For each document of a row its place among those that stay, -1 for one that does not. */
function toPlaces(kept: Uint8Array): { readonly of: Int32Array; readonly count: number } {
  let count = 0;
  const of = Int32Array.from(kept, (is) => (is === 1 ? count++ : -1));
  return { of, count };
}
