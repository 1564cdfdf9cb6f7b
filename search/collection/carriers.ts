/**
 * Which documents are in which collection and carry which names: what the names of a part of the collections are made of.
 * Stored in rows of the `names` index beside the postings, and read only for who may not see all collections.
 */
export type CarriersRow = {
  readonly id: string;
  readonly kind: typeof CARRIERS;
  /** Of two rows with one document the later holds it. */
  readonly order: number;
  readonly documents: readonly string[];
  /** Documents of earlier rows that are no more. */
  readonly gone: readonly string[];
  /** The collections of the row, and for each document the place of its own among them. */
  readonly collections: readonly string[];
  readonly in: readonly number[];
  /** Ids of the row's names, and for each document the places of those that it carries. */
  readonly names: readonly string[];
  readonly carried: readonly (readonly number[])[];
};

export const CARRIERS = "carriers";

/** A row is full with so many documents. */
const MOST_DOCUMENTS = 1_000;

/** Where documents are added one by one and come out as rows. */
export type CarriersBook = {
  readonly add: (id: string, collection: string, names: readonly string[]) => void;
  /** The rows that are full, which are forgotten here. */
  readonly takeFull: () => CarriersRow[];
  /** All rows that were not taken; the documents that are no more stand in the last. */
  readonly rows: (removed?: readonly string[]) => CarriersRow[];
};

type Draft = Omit<CarriersRow, "id" | "kind" | "order" | "gone" | "collections" | "names"> & {
  readonly documents: string[];
  readonly in: number[];
  readonly carried: (readonly number[])[];
  readonly collections: Map<string, number>;
  readonly names: Map<string, number>;
};

const toDraft = (): Draft => ({
  documents: [],
  in: [],
  carried: [],
  collections: new Map(),
  names: new Map(),
});

/** A book whose rows come after those of an order. `name` sets its rows apart from all others. */
export function openCarriersBook(name: string, after = -1): CarriersBook {
  let rows: CarriersRow[] = [];
  let made = 0;
  let draft = toDraft();
  const close = (gone: readonly string[] = []): void => {
    const order = after + 1 + made;
    made += 1;
    const { collections, names, ...lists } = draft;
    rows.push({
      id: `${CARRIERS}-${name}-${order}`,
      kind: CARRIERS,
      order,
      gone,
      ...lists,
      collections: [...collections.keys()],
      names: [...names.keys()],
    });
    draft = toDraft();
  };
  return {
    add: (id, collection, names) => {
      draft.documents.push(id);
      draft.in.push(placeOf(draft.collections, collection));
      draft.carried.push(names.map((one) => placeOf(draft.names, one)));
      if (draft.documents.length >= MOST_DOCUMENTS) close();
    },
    takeFull: () => {
      const full = rows;
      rows = [];
      return full;
    },
    rows: (removed = []) => {
      if (draft.documents.length > 0 || removed.length > 0) close(removed);
      return rows;
    },
  };
}

function placeOf(places: Map<string, number>, one: string): number {
  const place = places.get(one) ?? places.size;
  places.set(one, place);
  return place;
}
