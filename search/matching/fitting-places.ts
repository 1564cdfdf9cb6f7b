import { type Collection, findLast, forEachPlace, toStemPrint } from "../collection/collection";
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
  // Conditions of one search have parts in common, which come in the same order.
  const narrowed = new WeakMap<Places, Map<Condition, Places>>();
  const narrow = (places: Places, condition: Condition): Places => {
    const known = narrowed.get(places) ?? new Map<Condition, Places>();
    narrowed.set(places, known);
    const left = known.get(condition) ?? narrowAnew(places, condition);
    known.set(condition, left);
    return left;
  };
  const narrowAnew = (places: Places, condition: Condition): Places => {
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
  const known = aliveOf.get(collection) ?? listMarked(alive);
  aliveOf.set(collection, known);
  return known;
}

function narrowByMarks(places: Places, marks: Uint8Array, denied: boolean): Places {
  const wanted = denied ? 0 : 1;
  const left = new Uint32Array(places.length);
  let count = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (marks[place] !== wanted) continue;
    left[count] = place;
    count += 1;
  }
  return left.subarray(0, count);
}

/** The places that are marked by 1, rising. */
function listMarked(marks: Uint8Array): Places {
  const all = new Uint32Array(marks.length);
  for (let place = 0; place < all.length; place += 1) all[place] = place;
  return narrowByMarks(all, marks, false);
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
  const wanted = new Uint8Array(column.size);
  for (const value of values) {
    const index = column.find(value) ?? -1;
    if (index >= 0) wanted[index] = 1;
  }
  const left = new Uint32Array(places.length);
  let count = 0;
  for (let one = 0; one < places.length; one += 1) {
    const place = places[one] ?? 0;
    const end = starts[place + 1] ?? 0;
    let at = starts[place] ?? 0;
    while (at < end && wanted[carried[at] ?? 0] !== 1) at += 1;
    if (at < end === denied) continue;
    left[count] = place;
    count += 1;
  }
  return left.subarray(0, count);
}

function toUnion(lists: readonly Places[], size: number): Places {
  const marks = new Uint8Array(size);
  for (const places of lists) for (const place of places) marks[place] = 1;
  return listMarked(marks);
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
  const { valueAt, doubtful, find } = column;
  const { counts, met } = countAll(column, places);
  const isDoubtful = hasAny(met, doubtful);
  const wanted = new Set(isDoubtful ? [] : toMostFrequent(met, counts, valueAt, most));
  for (const value of isDoubtful ? [] : named) {
    const number = find(value) ?? -1;
    if ((counts[number] ?? 0) > 0) wanted.add(number);
  }
  const result = Array.from(wanted, (number) => [valueAt(number), counts[number] ?? 0] as const);
  for (let at = 0; at < met.length; at += 1) counts[met[at] ?? 0] = 0;
  return isDoubtful ? null : Object.fromEntries(result);
}

/** Whether some of these numbers are marked by 1. */
function hasAny(numbers: Uint32Array, marks: Uint8Array): boolean {
  for (let at = 0; at < numbers.length; at += 1) if (marks[numbers[at] ?? 0] === 1) return true;
  return false;
}

/** Where a column is counted: numbers for each of its values, all of them 0 before and after, and a list of those that are met. */
type Tally = { readonly counts: Uint32Array; readonly list: Uint32Array };

/** Held as long as the column, since many numbers would have to be made anew each time. */
const tallies = new WeakMap<Column, Tally>();

/** How many carry each value, by its number, and which of them any carries. */
function countAll(
  column: Column,
  places: Places,
): { readonly counts: Uint32Array; readonly met: Uint32Array } {
  const { size, starts, carried } = column;
  const tally = tallies.get(column) ?? { counts: new Uint32Array(size), list: new Uint32Array(size) };
  tallies.set(column, tally);
  const { counts, list } = tally;
  let met = 0;
  for (let one = 0; one < places.length; one += 1) {
    const place = places[one] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const number = carried[at] ?? 0;
      const count = counts[number] ?? 0;
      if (count === 0) {
        list[met] = number;
        met += 1;
      }
      counts[number] = count + 1;
    }
  }
  // Most of them in the order of the numbers are gone through several times as fast as in that in which they were met.
  return { counts, met: met * MOST_SPARSE < size ? list.subarray(0, met) : listMet(counts, list) };
}

/** Where more than one of so many values is met, they are listed by their numbers. */
const MOST_SPARSE = 16;

function listMet(counts: Uint32Array, list: Uint32Array): Uint32Array {
  let met = 0;
  for (let number = 0; number < counts.length; number += 1) {
    if (counts[number] === 0) continue;
    list[met] = number;
    met += 1;
  }
  return list.subarray(0, met);
}

/** How many documents carry each two of some values, by the places of both in the list of these, the earlier first. */
export type Together = (first: number, second: number) => number;

/** Counts for each two of some values how many of some documents carry both. Null where one of these could be taken for another. */
export function countTogether(
  { size, doubtful, starts, carried, find }: Column,
  places: Places,
  some: readonly string[],
): Together | null {
  // One more than the place of a value in the list; 0 for all that are not in it.
  const ranks = new Uint32Array(size);
  for (const [at, value] of some.entries()) {
    const index = find(value);
    if (index === null || doubtful[index] === 1) return null;
    if (index >= 0) ranks[index] = at + 1;
  }
  const counts = new Uint32Array(some.length ** 2);
  const both: number[] = [];
  for (const place of places) {
    both.length = 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const rank = ranks[carried[at] ?? 0] ?? 0;
      if (rank > 0) both.push(rank - 1);
    }
    for (const one of both) for (const other of both) if (one < other) add(counts, one * some.length + other);
  }
  return (first, second) => counts[first * some.length + second] ?? 0;
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** No list shows more values of a field than this, so that beyond them the order of equal counts does not matter. */
const MOST_LISTED = 100;

function toMostFrequent(
  met: Uint32Array,
  counts: Uint32Array,
  valueAt: Column["valueAt"],
  most: number,
): readonly number[] {
  if (met.length <= most) return [...met];
  const least = toLeast(met, counts, most);
  const above: number[] = [];
  const equal: number[] = [];
  for (let at = 0; at < met.length; at += 1) {
    const number = met[at] ?? 0;
    const count = counts[number] ?? 0;
    if (count > least) above.push(number);
    else if (count === least) equal.push(number);
  }
  const left = most - above.length;
  return [...above, ...(above.length < MOST_LISTED ? toFirst(equal, valueAt, left) : equal.slice(0, left))];
}

/** The count that so many values have at least, as near as it goes: the least of the most frequent, in a heap whose top is the least. */
function toLeast(met: Uint32Array, counts: Uint32Array, most: number): number {
  const heap = new Uint32Array(most);
  for (let at = 0; at < met.length; at += 1) {
    const count = counts[met[at] ?? 0] ?? 0;
    if (count > (heap[0] ?? 0)) sink(heap, count);
  }
  return heap[0] ?? 0;
}

/** Puts a number in the place of the least one. */
function sink(heap: Uint32Array, number: number): void {
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const lesser = right < heap.length && (heap[right] ?? 0) < (heap[left] ?? 0) ? right : left;
    if (lesser >= heap.length || (heap[lesser] ?? 0) >= number) break;
    heap[at] = heap[lesser] ?? 0;
    at = lesser;
  }
  heap[at] = number;
}

/** So many of some values, the first by letters. */
function toFirst(some: readonly number[], valueAt: Column["valueAt"], most: number): readonly number[] {
  if (some.length <= most) return some;
  const first: { readonly number: number; readonly value: string }[] = [];
  for (const number of some) {
    const value = valueAt(number);
    if (first.length === most && value > (first.at(-1)?.value ?? "")) continue;
    const at = findLast(first.length, (index) => (first[index]?.value ?? "") < value) + 1;
    first.splice(at, 0, { number, value });
    first.length = Math.min(first.length, most);
  }
  return first.map(({ number }) => number);
}
