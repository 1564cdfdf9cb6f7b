import type { FacetRow } from "../document/facets";
import { PUBLISHED_FIELDS } from "../document/timeline-units";
import { toFolded } from "../text/word-spans";

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
  /** Each value once. */
  readonly values: readonly string[];
  /** 1 for a value that the engine may take for another one, since it folds values: what it counts of these only it knows. */
  readonly doubtful: Uint8Array;
  /** Where the values of each place begin among all that are carried, and where the last end. */
  readonly starts: Uint32Array;
  /** Indexes of values, those of one document after those of another, each once. */
  readonly carried: Uint32Array;
  /** The index of a value; null where the engine may take it for one that is there, and -1 where it is none of them. */
  readonly find: (value: string) => number | null;
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
  readonly put: (place: number, carrying: Carrying) => void;
  /** The column of so many places; one at which nothing was entered carries what it carried before. */
  readonly toColumn: (size: number) => Column;
};

/** A book that begins with nothing. It goes on after a column was made of it. */
export function openColumnBook(): ColumnBook {
  const values: string[] = [];
  const indexOf = new Map<string, number>();
  const byFolded = new Map<string, number>();
  const doubtful: number[] = [];
  let starts = new Uint32Array(1);
  let carried = new Uint32Array(0);
  let entered = new Map<number, readonly number[]>();
  const toIndex = (value: string): number => {
    const known = indexOf.get(value);
    if (known !== undefined) return known;
    const index = values.push(value) - 1;
    indexOf.set(value, index);
    const other = byFolded.get(toCoarse(value));
    if (other === undefined) byFolded.set(toCoarse(value), index);
    else doubtful.push(other, index);
    return index;
  };
  const find = (value: string): number | null =>
    indexOf.get(value) ?? (byFolded.has(toCoarse(value)) ? null : -1);
  return {
    put: (place, carrying) => {
      const all = [...new Set([carrying ?? []].flat())];
      entered.set(place, all.map(toIndex));
    },
    toColumn: (size) => {
      ({ starts, carried } = toChanged({ starts, carried }, entered, size));
      entered = new Map();
      const doubts = new Uint8Array(values.length);
      for (const index of doubtful) doubts[index] = 1;
      return { values: [...values], doubtful: doubts, starts, carried, find };
    },
  };
}

type Packed = Pick<Column, "starts" | "carried"> & {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly carried: Uint32Array<ArrayBuffer>;
};

function toChanged(old: Packed, entered: ReadonlyMap<number, readonly number[]>, size: number): Packed {
  const carriedAt = (place: number): ArrayLike<number> =>
    entered.get(place) ?? old.carried.subarray(old.starts[place] ?? 0, old.starts[place + 1] ?? 0);
  const starts = new Uint32Array(size + 1);
  for (let place = 0; place < size; place += 1)
    starts[place + 1] = (starts[place] ?? 0) + carriedAt(place).length;
  const carried = new Uint32Array(starts[size] ?? 0);
  for (let place = 0; place < size; place += 1) carried.set(carriedAt(place), starts[place]);
  return { starts, carried };
}

/** Values are equal to the engine up to so many bytes; of fewer characters two that agree are taken for one here. */
const COMPARED = 100;

/**
 * Equal for any two values that the engine may take for one: it folds case, accents and some letters, and in other scripts more than
 * can be listed, so that of those every letter is like every other. That more values are equal here only costs questions.
 */
function toCoarse(value: string): string {
  return toFolded(value)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}0-9]+/gu, (other) =>
      /[\p{L}\p{N}]/u.test(other) ? "□" : " ",
    )
    .slice(0, COMPARED)
    .trim();
}
