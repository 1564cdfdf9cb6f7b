import { type Collection, forEachPlace, toStemPrint } from "../collection/collection";
import { COLUMN_FIELDS, type Column, type ColumnField, type Columns } from "../collection/columns";
import type { KnownWords } from "../collection/known-words";
import type { Condition } from "./condition";

/** What conditions are held against: which documents have which stems, and what they carry. */
export type Known = {
  readonly collection: Collection;
  readonly vocabulary: KnownWords;
  readonly columns: Columns;
};

/** Documents by their places: 1 for each that is among them. */
export type Places = Uint8Array;

type Fits = (place: number) => boolean;

/**
 * The documents in force that meet a condition; null where only the engine knows: it demands more than bare words and values of
 * fields that are columns, or a value or word that could be taken for another.
 */
export function toFittingPlaces(condition: Condition, known: Known): Places | null {
  const fits = toFits(condition, known);
  if (fits === null) return null;
  const { alive } = known.collection;
  const places = new Uint8Array(alive.length);
  for (let place = 0; place < places.length; place += 1)
    if (alive[place] === 1 && fits(place)) places[place] = 1;
  return places;
}

function toFits(condition: Condition, known: Known): Fits | null {
  switch (condition.kind) {
    case "every":
    case "present":
      return "denied" in condition && condition.denied ? () => false : () => true;
    case "no":
      return () => false;
    case "and":
    case "or":
      return toGroupFits(condition, known);
    case "text":
      return toDenied(toStemFits(condition.term, known), condition.denied);
    case "isIn":
      return toDenied(toValueFits(condition, known.columns), condition.denied);
    default:
      return null;
  }
}

function toDenied(fits: Fits | null, denied: boolean): Fits | null {
  return fits === null || !denied ? fits : (place) => !fits(place);
}

function toGroupFits({ kind, parts }: Extract<Condition, { kind: "and" | "or" }>, known: Known): Fits | null {
  const all: Fits[] = [];
  for (const part of parts) {
    const fits = toFits(part, known);
    if (fits === null) return null;
    all.push(fits);
  }
  const [one, other, ...more] = all;
  if (one === undefined) return () => kind === "and";
  if (other === undefined) return one;
  if (more.length === 0)
    return kind === "and" ? (place) => one(place) && other(place) : (place) => one(place) || other(place);
  return kind === "and"
    ? (place) => all.every((fits) => fits(place))
    : (place) => all.some((fits) => fits(place));
}

/** A bare word of one stem. Of two stems with one print nothing says which of them a document has. */
function toStemFits(
  { kind, forms }: Extract<Condition, { kind: "text" }>["term"],
  { collection, vocabulary }: Known,
): Fits | null {
  const [form, ...more] = forms;
  if (kind !== "word" || form === undefined || more.length > 0) return null;
  if (!vocabulary.isDistinct(form.value)) return null;
  const having = new Uint8Array(collection.size);
  forEachPlace(collection, toStemPrint(form.value), (place) => {
    having[place] = 1;
  });
  return (place) => having[place] === 1;
}

function toValueFits(
  { field, values }: { readonly field: string; readonly values: readonly string[] },
  columns: Columns,
): Fits | null {
  const column = columnOf(columns, field);
  if (column === null) return null;
  const wanted = new Set<number>();
  for (const value of values) {
    const index = column.find(value);
    if (index === null || column.doubtful[index] === 1) return null;
    wanted.add(index);
  }
  const { starts, carried } = column;
  return (place) => {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) if (wanted.has(carried[at] ?? -1)) return true;
    return false;
  };
}

/** The column of a field; null where it has none. */
export function columnOf(columns: Columns, field: string): Column | null {
  return isColumn(field) ? columns[field] : null;
}

function isColumn(field: string): field is ColumnField {
  return (COLUMN_FIELDS as readonly string[]).includes(field);
}

/** How many there are. */
export function countPlaces(places: Places): number {
  let count = 0;
  for (const one of places) count += one;
  return count;
}

/**
 * How many of some documents carry each value, so many of the most frequent: what the engine counts. Null where a value is among them
 * that could be taken for another.
 */
export function countCarried(
  { values, doubtful, starts, carried }: Column,
  places: Places,
  most: number,
): Record<string, number> | null {
  const counts = new Uint32Array(values.length);
  for (let place = 0; place < places.length; place += 1) {
    if (places[place] !== 1) continue;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const index = carried[at] ?? 0;
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  const counted: number[] = [];
  for (let index = 0; index < counts.length; index += 1) {
    if (counts[index] === 0) continue;
    if (doubtful[index] === 1) return null;
    counted.push(index);
  }
  const first = counted.length <= most ? counted : toMostFrequent(counted, counts, values, most);
  return Object.fromEntries(first.map((index) => [values[index] ?? "", counts[index] ?? 0]));
}

/** The most frequent of some values; of those that are equally frequent the first by letters. */
function toMostFrequent(
  counted: readonly number[],
  counts: Uint32Array,
  values: readonly string[],
  most: number,
): readonly number[] {
  const sorted = Uint32Array.from(counted, (index) => counts[index] ?? 0).sort();
  const least = sorted[sorted.length - most] ?? 0;
  const above = counted.filter((index) => (counts[index] ?? 0) > least);
  const at = counted
    .filter((index) => counts[index] === least)
    .sort((a, b) => ((values[a] ?? "") < (values[b] ?? "") ? -1 : 1));
  return [...above, ...at.slice(0, most - above.length)];
}
