import type { Word } from "../text/words";
import { toStemPrint } from "./collection";
import { COUNT_BITS, MOST_COUNTED, POSTINGS, type PostingsRow } from "./postings-row";

/** A row is full with so many documents or places. */
const MOST_DOCUMENTS = 1_000;
const MOST_PLACES = 150_000;
/** Where documents are added one by one and come out as rows. */
export type PostingsBook = {
  readonly add: (id: string, words: readonly Word[]) => void;
  /** The rows that are full, which are forgotten here. */
  readonly takeFull: () => PostingsRow[];
  /** All rows that were not taken; the documents that are no more stand in the last. */
  readonly rows: (removed?: readonly string[]) => PostingsRow[];
};

/** A book whose rows come after those of an order. `name` sets its rows apart from all others. */
export function openPostingsBook(name: string, after = -1): PostingsBook {
  let rows: PostingsRow[] = [];
  let made = 0;
  let documents: string[] = [];
  let lengths: number[] = [];
  let stems = new Map<string, number[]>();
  let count = 0;
  const close = (gone: readonly string[] = []): void => {
    const order = after + 1 + made;
    made += 1;
    rows.push(toRow({ id: `${POSTINGS}-${name}-${order}`, order, gone, documents, lengths, stems }));
    documents = [];
    lengths = [];
    stems = new Map();
    count = 0;
  };
  return {
    add: (id, words) => {
      const place = documents.length;
      for (const { stem } of words) {
        const places = stems.get(stem);
        const last = places?.at(-1) ?? -1;
        if (places !== undefined && last >>> COUNT_BITS === place) {
          if ((last & MOST_COUNTED) < MOST_COUNTED) places[places.length - 1] = last + 1;
          continue;
        }
        const first = (place << COUNT_BITS) | 1;
        if (places === undefined) stems.set(stem, [first]);
        else places.push(first);
        count += 1;
      }
      documents.push(id);
      lengths.push(words.length);
      if (documents.length >= MOST_DOCUMENTS || count >= MOST_PLACES) close();
    },
    takeFull: () => {
      const full = rows;
      rows = [];
      return full;
    },
    rows: (removed = []) => {
      if (documents.length > 0 || removed.length > 0) close(removed);
      return rows;
    },
  };
}

type Draft = Pick<PostingsRow, "id" | "order" | "gone" | "documents"> & {
  readonly lengths: readonly number[];
  readonly stems: ReadonlyMap<string, readonly number[]>;
};

function toRow({ lengths, stems, ...row }: Draft): PostingsRow {
  const places = toPlacesByPrint(stems);
  const prints = Uint32Array.from(places.keys()).sort();
  const starts = new Uint32Array(prints.length + 1);
  const all: number[] = [];
  prints.forEach((print, at) => {
    for (const place of places.get(print) ?? []) all.push(place);
    starts[at + 1] = all.length;
  });
  return {
    ...row,
    kind: POSTINGS,
    lengths: toBase64(Uint32Array.from(lengths)),
    stems: toBase64(prints),
    starts: toBase64(starts),
    places: toBase64(Uint32Array.from(all)),
  };
}

/** Two stems may share a print: then the places of both are its own, rising. */
function toPlacesByPrint(
  stems: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<number, readonly number[]> {
  const byPrint = new Map<number, readonly number[]>();
  for (const [stem, places] of stems) {
    const print = toStemPrint(stem);
    const others = byPrint.get(print);
    byPrint.set(print, others === undefined ? places : [...others, ...places].sort((a, b) => a - b));
  }
  return byPrint;
}

function toBase64(numbers: Uint32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}
