import type { Word } from "../text/words";

/**
 * Which documents have which stems, and how often: what close matches are ranked by. The collection's postings are
 * stored in rows of the `names` index, each of some thousand documents, and whoever searches holds them in memory.
 */
export type PostingsRow = {
  readonly id: string;
  readonly kind: typeof POSTINGS;
  /** Of two rows with one document the later holds it. */
  readonly order: number;
  readonly documents: readonly string[];
  /** Documents of earlier rows that are no more. */
  readonly gone: readonly string[];
  /** Base64 of little-endian 32-bit numbers: the words of each document, titles included. */
  readonly lengths: string;
  /** The same: fingerprints of the row's stems, rising. */
  readonly stems: string;
  /** The same: where each stem's places begin, and at last where all end. */
  readonly starts: string;
  /** The same: the index of a document in the row, shifted by eight bits, and how often it has the stem. */
  readonly places: string;
};

export const POSTINGS = "postings";

/** A row is full with so many documents or places. */
const MOST_DOCUMENTS = 1_000;
const MOST_PLACES = 150_000;
/** A place has eight bits for how often. */
const MOST_COUNTED = 255;
export const COUNT_BITS = 8;

/** FNV-1a over UTF-16 units, 32 bits. Two stems of a large collection may share one, which ranking does not notice. */
export function toStemPrint(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Where documents are added one by one and come out as rows. */
export type PostingsBook = {
  readonly add: (id: string, words: readonly Word[]) => void;
  /** All rows; the documents that are no more stand in the first. */
  readonly rows: (removed?: readonly string[]) => PostingsRow[];
};

/** A book whose rows come after those of an order. `name` sets its rows apart from all others. */
export function openPostingsBook(name: string, after = -1): PostingsBook {
  const rows: PostingsRow[] = [];
  let documents: string[] = [];
  let lengths: number[] = [];
  let places = new Map<number, number[]>();
  let count = 0;
  const close = (gone: readonly string[] = []): void => {
    const order = after + 1 + rows.length;
    rows.push(toRow({ id: `${POSTINGS}-${name}-${order}`, order, gone, documents, lengths, places }));
    documents = [];
    lengths = [];
    places = new Map();
    count = 0;
  };
  return {
    add: (id, words) => {
      const counts = new Map<string, number>();
      for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      for (const [stem, often] of counts) {
        const print = toStemPrint(stem);
        const known = places.get(print) ?? [];
        known.push((documents.length << COUNT_BITS) | Math.min(often, MOST_COUNTED));
        places.set(print, known);
      }
      documents.push(id);
      lengths.push(words.length);
      count += counts.size;
      if (documents.length >= MOST_DOCUMENTS || count >= MOST_PLACES) close();
    },
    rows: (removed = []) => {
      if (documents.length > 0 || removed.length > 0) close(removed);
      return rows;
    },
  };
}

type Draft = Pick<PostingsRow, "id" | "order" | "gone" | "documents"> & {
  readonly lengths: readonly number[];
  readonly places: ReadonlyMap<number, readonly number[]>;
};

function toRow({ lengths, places, ...row }: Draft): PostingsRow {
  const stems = Uint32Array.from(places.keys()).sort();
  const starts = new Uint32Array(stems.length + 1);
  const all: number[] = [];
  stems.forEach((stem, at) => {
    for (const place of places.get(stem) ?? []) all.push(place);
    starts[at + 1] = all.length;
  });
  return {
    ...row,
    kind: POSTINGS,
    lengths: toBase64(Uint32Array.from(lengths)),
    stems: toBase64(stems),
    starts: toBase64(starts),
    places: toBase64(Uint32Array.from(all)),
  };
}

function toBase64(numbers: Uint32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}

function fromBase64(text: string): Uint32Array {
  const bytes = Buffer.from(text, "base64");
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** A row, unpacked. */
export type Postings = Pick<PostingsRow, "id" | "order" | "documents" | "gone"> & {
  readonly lengths: Uint32Array;
  readonly stems: Uint32Array;
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
};

/** Unpacks a row. */
export function fromPostingsRow({ id, order, documents, gone, ...packed }: PostingsRow): Postings {
  return {
    id,
    order,
    documents,
    gone,
    lengths: fromBase64(packed.lengths),
    stems: fromBase64(packed.stems),
    starts: fromBase64(packed.starts),
    places: fromBase64(packed.places),
  };
}

/** Is called with each document of a row that has a stem, by its index in the row, and how often it has it. */
type Take = (document: number, count: number) => void;

/** Goes through the documents of a row that have a stem, by its print. */
export function forEachPlace(row: Postings, print: number, take: Take): void {
  const index = indexOf(row.stems, print);
  if (index >= 0) forEachOf(row, index, take);
}

function forEachOf(row: Postings, index: number, take: Take): void {
  const end = row.starts[index + 1] ?? 0;
  for (let place = row.starts[index] ?? 0; place < end; place += 1) {
    const packed = row.places[place] ?? 0;
    take(packed >>> COUNT_BITS, packed & MOST_COUNTED);
  }
}

/** How often one document of a row has a stem, by the stem's print. */
export function countAt(row: Postings, print: number, document: number): number {
  const index = indexOf(row.stems, print);
  return index < 0 ? 0 : countOf(row, index, document);
}

/** How often one document of a row has one of its stems, by the stem's index. Places rise with the documents. */
export function countOf(row: Postings, index: number, document: number): number {
  let low = row.starts[index] ?? 0;
  let high = (row.starts[index + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = row.places[middle] ?? 0;
    const there = place >>> COUNT_BITS;
    if (there === document) return place & MOST_COUNTED;
    if (there < document) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** How many documents of all rows have a stem, those no longer in force too. */
export function countDocuments(rows: readonly Postings[], print: number): number {
  return rows.reduce((sum, row) => {
    const index = indexOf(row.stems, print);
    return index < 0 ? sum : sum + (row.starts[index + 1] ?? 0) - (row.starts[index] ?? 0);
  }, 0);
}

function indexOf(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A row of documents, in the order in which rows were published. */
type Dated = Pick<PostingsRow, "order" | "documents" | "gone">;

/** The documents of all rows that are in force, by row: 1 where the row holds the document as it is now. */
export function toAlive(rows: readonly Dated[]): readonly Uint8Array[] {
  const inOrder = [...rows].sort((a, b) => a.order - b.order);
  const last = new Map<string, { row: Dated; at: number }>();
  for (const row of inOrder) {
    for (const id of row.gone) last.delete(id);
    for (const [at, id] of row.documents.entries()) last.set(id, { row, at });
  }
  const alive = new Map(rows.map((row) => [row, new Uint8Array(row.documents.length)]));
  for (const { row, at } of last.values()) alive.get(row)?.fill(1, at, at + 1);
  return rows.map((row) => alive.get(row) ?? new Uint8Array(0));
}
