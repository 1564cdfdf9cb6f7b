import type { Word } from "../text/words";
import { toStemPrint } from "./collection";
import { COUNT_BITS, MOST_COUNTED, POSTINGS, type PostingsRow } from "./postings-row";

/** A row is full with so many documents or places. */
const MOST_DOCUMENTS = 1_000;
const MOST_PLACES = 150_000;
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
