import { type Collection, forEachPlace, toStemPrint } from "../collection/collection";
import { type Columns, columnOf } from "../collection/columns";
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
  /** All in force. */
  readonly inForce: Places;
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
  const inForce = toAlive(collection);
  return { isKnown, toPlaces: (condition, among = inForce) => narrow(among, condition), inForce };
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
