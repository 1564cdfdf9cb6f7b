import { type Collection, forEachPlace, toStemPrint } from "../collection/collection";
import { type Column, type Columns, columnOf } from "../collection/columns";
import type { KnownWords } from "../collection/known-words";
import type { Condition } from "./condition";
import type { Term } from "./terms";

/** What conditions are held against: which documents have which stems, and what they carry. */
export type Known = {
  readonly collection: Collection;
  readonly vocabulary: KnownWords;
  readonly columns: Columns;
};

/** Documents by their places, rising. */
export type Places = Uint32Array;

/** Documents that meet conditions. */
export type Fitting = {
  /**
   * Whether they can be found here: a condition demands no more than bare words and values of fields that are columns, and none of
   * these could be taken for another.
   */
  readonly isKnown: (condition: Condition) => boolean;
  /** Those in force, or of some of them those, that meet a condition which is known. */
  readonly toPlaces: (condition: Condition, among?: Places) => Places;
};

/** Finds documents that meet conditions, for conditions that have much in common. */
export function openFitting(known: Known): Fitting {
  const { collection, columns, vocabulary } = known;
  const marks = new Map<string, Uint8Array>();
  const toMarks = (stem: string): Uint8Array => {
    const made = marks.get(stem) ?? markStem(stem, collection);
    marks.set(stem, made);
    return made;
  };
  const distinct = new Map<string, boolean>();
  // Of two stems with one print nothing says which of them a document has.
  const isDistinct = (stem: string): boolean => {
    const known = distinct.get(stem) ?? vocabulary.isDistinct(stem);
    distinct.set(stem, known);
    return known;
  };
  const isKnown = (condition: Condition): boolean => {
    switch (condition.kind) {
      case "every":
      case "no":
      case "present":
        return true;
      case "text":
        return isDistinct(toOnlyStem(condition.term) ?? "");
      case "isIn":
        return isKnownField(condition, columns);
      case "and":
      case "or":
        return condition.parts.every(isKnown);
      default:
        return false;
    }
  };
  const narrow = (places: Places, condition: Condition): Places => {
    switch (condition.kind) {
      case "every":
        return places;
      case "present":
        return condition.denied ? NONE : places;
      case "text":
        return narrowByMarks(places, toMarks(toOnlyStem(condition.term) ?? ""), condition.denied);
      case "isIn":
        return narrowByValues(places, condition, columns);
      case "and":
        return condition.parts.reduce(narrow, places);
      case "or":
        return toUnion(
          condition.parts.map((part) => narrow(places, part)),
          collection.size,
        );
      default:
        return NONE;
    }
  };
  return { isKnown, toPlaces: (condition, among = toAlive(collection)) => narrow(among, condition) };
}

const NONE: Places = new Uint32Array(0);

function toOnlyStem({ kind, forms }: Term): string | null {
  const [form, ...more] = forms;
  return kind === "word" && form !== undefined && more.length === 0 ? form.value : null;
}

/** The documents that have a stem: 1 at the place of each. */
function markStem(stem: string, collection: Collection): Uint8Array {
  const marks = new Uint8Array(collection.size);
  forEachPlace(collection, toStemPrint(stem), (place) => {
    marks[place] = 1;
  });
  return marks;
}

/** The places in force of a collection, which stays as it is. */
const aliveOf = new WeakMap<Collection, Places>();

function toAlive(collection: Collection): Places {
  const { alive } = collection;
  const known = aliveOf.get(collection) ?? narrowBy(Uint32Array.from(alive.keys()), (at) => alive[at] === 1);
  aliveOf.set(collection, known);
  return known;
}

function narrowByMarks(places: Places, marks: Uint8Array, denied: boolean): Places {
  const wanted = denied ? 0 : 1;
  return narrowBy(places, (place) => marks[place] === wanted);
}

type OfValues = Extract<Condition, { kind: "isIn" }>;

function isKnownField({ field, values }: OfValues, columns: Columns): boolean {
  const column = columnOf(columns, field);
  if (column === null) return false;
  return values.every((value) => {
    const index = column.find(value);
    return index !== null && column.doubtful[index] !== 1;
  });
}

function narrowByValues(places: Places, { field, values, denied }: OfValues, columns: Columns): Places {
  const column = columnOf(columns, field);
  if (column === null) return NONE;
  const { starts, carried } = column;
  const wanted = new Uint8Array(column.values.length);
  for (const value of values) {
    const index = column.find(value) ?? -1;
    if (index >= 0) wanted[index] = 1;
  }
  return narrowBy(places, (place) => {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) if (wanted[carried[at] ?? 0] === 1) return !denied;
    return denied;
  });
}

function narrowBy(places: Places, fits: (place: number) => boolean): Places {
  const left = new Uint32Array(places.length);
  let count = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (!fits(place)) continue;
    left[count] = place;
    count += 1;
  }
  return left.subarray(0, count);
}

function toUnion(lists: readonly Places[], size: number): Places {
  const marks = new Uint8Array(size);
  for (const places of lists) for (const place of places) marks[place] = 1;
  return narrowBy(Uint32Array.from(marks.keys()), (place) => marks[place] === 1);
}

/** Which values of a field are wanted: so many of the most frequent, and besides some by name. */
export type WantedValues = { readonly most: number; readonly named: readonly string[] };

/**
 * How many of some documents carry the values that are wanted; of values that are equally frequent the first by letters come first. One
 * that none of them carries is left out. Null where a value is among them that could be taken for another.
 */
export function countCarried(
  column: Column,
  places: Places,
  { most, named }: WantedValues,
): Record<string, number> | null {
  const { values, doubtful, find } = column;
  const { counts, counted } = countAll(column, places);
  const isDoubtful = counted.some((index) => doubtful[index] === 1);
  const wanted = new Set(isDoubtful ? [] : toMostFrequent(counted, counts, values, most));
  for (const value of isDoubtful ? [] : named) {
    const index = find(value) ?? -1;
    if ((counts[index] ?? 0) > 0) wanted.add(index);
  }
  const result = Array.from(wanted, (index) => [values[index] ?? "", counts[index] ?? 0] as const);
  for (const index of counted) counts[index] = 0;
  return isDoubtful ? null : Object.fromEntries(result);
}

/** Numbers to count in, one for each value of a column, all of them 0 before and after: a column of many would need many anew each time. */
const numbers = new WeakMap<Column, Uint32Array>();

/** How many carry each value, by its index, and which of them any carries. */
function countAll(
  column: Column,
  places: Places,
): { readonly counts: Uint32Array; readonly counted: readonly number[] } {
  const { values, starts, carried } = column;
  const counts = numbers.get(column) ?? new Uint32Array(values.length);
  numbers.set(column, counts);
  const counted: number[] = [];
  for (let one = 0; one < places.length; one += 1) {
    const place = places[one] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const index = carried[at] ?? 0;
      const count = counts[index] ?? 0;
      if (count === 0) counted.push(index);
      counts[index] = count + 1;
    }
  }
  return { counts, counted };
}

/** No list shows more values of a field than this, so that beyond them the order of equal counts does not matter. */
const MOST_LISTED = 100;

function toMostFrequent(
  counted: readonly number[],
  counts: Uint32Array,
  values: readonly string[],
  most: number,
): readonly number[] {
  if (counted.length <= most) return counted;
  const least = toLeast(counted, counts, most);
  const above: number[] = [];
  const equal: number[] = [];
  for (const index of counted) {
    const count = counts[index] ?? 0;
    if (count > least) above.push(index);
    else if (count === least) equal.push(index);
  }
  const left = most - above.length;
  return [...above, ...(above.length < MOST_LISTED ? toFirst(equal, values, left) : equal.slice(0, left))];
}

/** The count that so many values have at least, as near as it goes. */
function toLeast(counted: readonly number[], counts: Uint32Array, most: number): number {
  const often: number[] = [];
  for (const index of counted) {
    const count = counts[index] ?? 0;
    often[count] = (often[count] ?? 0) + 1;
  }
  let least = often.length;
  for (let left = most; left > 0 && least > 1; left -= often[least] ?? 0) least -= 1;
  return least;
}

/** So many of some values, the first by letters. */
function toFirst(some: readonly number[], values: readonly string[], most: number): readonly number[] {
  const isBefore = (one: number, other: number): boolean => (values[one] ?? "") < (values[other] ?? "");
  const first = some.slice(0, most).sort((one, other) => (isBefore(one, other) ? -1 : 1));
  for (const index of some.slice(most)) {
    const last = first.at(-1);
    if (last === undefined || !isBefore(index, last)) continue;
    first.splice(
      first.findIndex((other) => isBefore(index, other)),
      0,
      index,
    );
    first.pop();
  }
  return first;
}
