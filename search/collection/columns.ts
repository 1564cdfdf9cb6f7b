import type { FacetRow } from "../document/facets";
import { PUBLISHED_FIELDS } from "../document/timeline-units";
import { openValueBook, type ValueBook } from "./value-book";

/**
 * The fields that are held as columns: those that only a document's own words and record decide. Stances are not among them, since
 * an issue is respelt in documents that nobody published anew.
 */
export const COLUMN_FIELDS = [
  "actors",
  "sources",
  "publisher",
  "collection",
  "language",
  PUBLISHED_FIELDS.month,
] as const satisfies readonly (FacetRow["field"] | typeof PUBLISHED_FIELDS.month)[];

export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What the documents of one generation carry, by field; a document is known by its place in the collection. */
export type Columns = Readonly<Record<ColumnField, Column>>;

/** What each document carries in one field. */
export type Column = {
  /** How many values there are, which are known by their numbers. */
  readonly size: number;
  readonly valueAt: ValueBook["at"];
  /** 1 for a value that the engine may take for another one, since it folds values: what it counts of these only it knows. */
  readonly doubtful: Uint8Array;
  /** Where the values of each place begin among all that are carried, and where the last end. */
  readonly starts: Uint32Array;
  /** Numbers of values, those of one document after those of another, each once. */
  readonly carried: Uint32Array;
  /** The number of a value; null where the engine may take it for one that is there, and -1 where it is none of them. */
  readonly find: ValueBook["find"];
};

/** The column of a field; null where it has none. */
export function columnOf(columns: Columns, field: string): Column | null {
  return isColumn(field) ? columns[field] : null;
}

function isColumn(field: string): field is ColumnField {
  return (COLUMN_FIELDS as readonly string[]).includes(field);
}

/** What one document carries in one field, as it is stored. */
export type Carrying = readonly string[] | string | null | undefined;

/** Where the values of one field are entered, document by document, and come out as a column. */
export type ColumnBook = {
  /**
   * Enters what a document carries whose place comes after that of every other; those between carry nothing.
   *
   * @throws RangeError where it does not.
   */
  readonly add: (place: number, carrying: Carrying) => void;
  /** The column of so many places. */
  readonly toColumn: (size: number) => Column;
};

const FEWEST = 1_024;

/** A book that begins with nothing. It goes on after a column was made of it, which stays as it is. */
export function openColumnBook(): ColumnBook {
  const values = openValueBook();
  let starts = new Uint32Array(FEWEST);
  let carried = new Uint32Array(FEWEST);
  // So many places have been entered or passed over.
  let places = 0;
  let end = 0;
  const passTo = (place: number): void => {
    starts = withPlaceFor(starts, place + 1);
    starts.fill(end, places, place + 1);
    places = place;
  };
  return {
    add: (place, carrying) => {
      if (place < places) throw new RangeError(`Place ${place} has been passed.`);
      passTo(place);
      for (const number of new Set([carrying ?? []].flat().map(values.enter))) {
        carried = withPlaceFor(carried, end);
        carried[end] = number;
        end += 1;
      }
      places = place + 1;
    },
    toColumn: (size) => {
      passTo(size);
      const { find, at: valueAt, toDoubtful } = values;
      const lists = { starts: starts.subarray(0, size + 1), carried: carried.subarray(0, end) };
      return { ...lists, size: values.size(), valueAt, doubtful: toDoubtful(), find };
    },
  };
}

/** The numbers with a place for one more at an index; what others hold of them stays as it is. */
function withPlaceFor(numbers: Uint32Array<ArrayBuffer>, index: number): Uint32Array<ArrayBuffer> {
  if (index < numbers.length) return numbers;
  const longer = new Uint32Array(Math.max(2 * numbers.length, index + 1));
  longer.set(numbers);
  return longer;
}
