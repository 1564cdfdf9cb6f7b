import { findLast } from "../collection/collection";
import type { Column } from "../collection/columns";
import type { Places } from "./fitting-places";

/** Which values of a field are wanted: so many of the most frequent, and besides some by name. */
export type WantedValues = { readonly most: number; readonly named: readonly string[] };

/**
 * How many of some documents carry the values that are wanted; of values that are equally frequent the first by letters come first. One
 * that none of them carries is left out. Null where a value is among them that could be taken for another. They are some of those
 * `inForce`, where that is given.
 */
export function countCarried(
  column: Column,
  places: Places,
  { most, named }: WantedValues,
  inForce?: Places,
): Record<string, number> | null {
  const isMost = inForce !== undefined && 2 * places.length > inForce.length;
  const counted = isMost ? countByRest(column, places, inForce) : countAll(column, places);
  const { counts } = counted;
  const isDoubtful = toTally(column).doubtful.some((number) => (counts[number] ?? 0) > 0);
  const wanted = isDoubtful ? [] : toMostFrequent(counted, column.valueAt, most);
  for (const value of isDoubtful ? [] : named) {
    const number = column.find(value) ?? -1;
    if ((counts[number] ?? 0) > 0 && !wanted.includes(number)) wanted.push(number);
  }
  const result = wanted.map((number) => [column.valueAt(number), counts[number] ?? 0] as const);
  clear(counted);
  return isDoubtful ? null : Object.fromEntries(result);
}

/** How many carry each value, by its number; and the numbers of those that any carries, or null where these may be any. */
type Counted = { readonly counts: Uint32Array; readonly met: Uint32Array | null };

/**
 * Where a column is counted: a number for each of its values, all of them 0 before and after; and the numbers of values that could be
 * taken for others.
 */
type Tally = { readonly counts: Uint32Array; readonly doubtful: readonly number[] };

/** Held as long as the column, since many numbers would have to be made anew each time. */
const tallies = new WeakMap<Column, Tally>();

function toTally(column: Column): Tally {
  const known = tallies.get(column);
  if (known !== undefined) return known;
  const doubtful: number[] = [];
  column.doubtful.forEach((mark, number) => {
    if (mark === 1) doubtful.push(number);
  });
  const made = { counts: new Uint32Array(column.size), doubtful };
  tallies.set(column, made);
  return made;
}

/** Where documents carry one of so many values or more, those met are not listed: to go through all of them takes less. */
const MOST_SPARSE = 16;

function countAll(column: Column, places: Places): Counted {
  const { size, starts } = column;
  let most = 0;
  for (let one = 0; one < places.length; one += 1) {
    const place = places[one] ?? 0;
    most += (starts[place + 1] ?? 0) - (starts[place] ?? 0);
  }
  return most * MOST_SPARSE < size ? countFew(column, places, most) : countMany(column, places);
}

function countMany(column: Column, places: Places): Counted {
  const { starts, carried } = column;
  const { counts } = toTally(column);
  for (let one = 0; one < places.length; one += 1) {
    const place = places[one] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const number = carried[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return { counts, met: null };
}

/** `most` is how many values these documents carry, one that several carry counted for each. */
function countFew(column: Column, places: Places, most: number): Counted {
  const { starts, carried } = column;
  const { counts } = toTally(column);
  const list = new Uint32Array(most);
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
  return { counts, met: list.subarray(0, met) };
}

/** The same of most of those in force: what all carry, less what the rest does. */
function countByRest(column: Column, places: Places, inForce: Places): Counted {
  const { starts, carried } = column;
  const { counts } = toTally(column);
  counts.set(toWhole(column, inForce));
  let next = 0;
  for (let one = 0; one < inForce.length; one += 1) {
    const place = inForce[one] ?? 0;
    if (place === places[next]) next += 1;
    else {
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? 0; at < end; at += 1) {
        const number = carried[at] ?? 0;
        counts[number] = (counts[number] ?? 0) - 1;
      }
    }
  }
  return { counts, met: null };
}

/** What all documents in force carry, held as long as the column. */
const wholes = new WeakMap<Column, { readonly inForce: Places; readonly counts: Uint32Array }>();

function toWhole(column: Column, inForce: Places): Uint32Array {
  const known = wholes.get(column);
  if (known?.inForce === inForce) return known.counts;
  const counted = countMany(column, inForce);
  const whole = counted.counts.slice();
  clear(counted);
  wholes.set(column, { inForce, counts: whole });
  return whole;
}

function clear({ counts, met }: Counted): void {
  if (met === null) counts.fill(0);
  else for (let at = 0; at < met.length; at += 1) counts[met[at] ?? 0] = 0;
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

function toMostFrequent(counted: Counted, valueAt: Column["valueAt"], most: number): number[] {
  const { counts, met } = counted;
  const least = toLeast(counted, most);
  const above: number[] = [];
  const equal: number[] = [];
  const length = (met ?? counts).length;
  for (let at = 0; at < length; at += 1) {
    const number = met === null ? at : (met[at] ?? 0);
    const count = counts[number] ?? 0;
    if (count > least) above.push(number);
    else if (count === least && least > 0) equal.push(number);
  }
  const left = most - above.length;
  return [...above, ...(above.length < MOST_LISTED ? toFirst(equal, valueAt, left) : equal.slice(0, left))];
}

/**
 * The count that so many values have at least, as near as it goes; 0 where fewer have any. The least of the most frequent, in a heap whose
 * top is the least.
 */
function toLeast({ counts, met }: Counted, most: number): number {
  const length = (met ?? counts).length;
  if (most >= length) return 0;
  const heap = new Uint32Array(most);
  let least = 0;
  for (let at = 0; at < length; at += 1) {
    const count = counts[met === null ? at : (met[at] ?? 0)] ?? 0;
    if (count <= least) continue;
    sink(heap, count);
    least = heap[0] ?? 0;
  }
  return least;
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
