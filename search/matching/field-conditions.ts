import { type DayRange, toAbsoluteDate, toDayRange, toDays } from "../document/dates";
import { MENTIONED_LENGTHS } from "../document/mentioned-fields";
import type { FieldLeaf } from "../query/tree";
import { type Condition, EVERY, NONE, toJoined } from "./condition";

type DateLeaf = Extract<FieldLeaf, { kind: "date" }>;

/** Documents whose whole known published span lies in the days; a document without a date never does. */
export function toPublishedCondition(range: DayRange): Condition {
  return toJoined("and", [
    range.from === null ? EVERY : toBetween("publishedFrom", range.from, null),
    range.to === null ? EVERY : toBetween("publishedTo", null, range.to),
  ]);
}

/** What a date field of the query language demands. */
export function toDateCondition(leaf: DateLeaf, now: Date): Condition {
  if (leaf.field === "mentions") return toMentionedCondition(toDayRange(leaf.from, leaf.to, now));
  if (leaf.field === "date") return toPublishedCondition(toDayRange(leaf.from, leaf.to, now));
  // Days are whole numbers, so the one beside a day is the nearest that is not it.
  if (leaf.field === "before")
    return toBetween("publishedTo", null, toDays(toAbsoluteDate(leaf.to ?? "", now)).from - 1);
  return toBetween("publishedFrom", toDays(toAbsoluteDate(leaf.from ?? "", now)).to + 1, null);
}

function toBetween(field: string, from: number | null, to: number | null): Condition {
  return { kind: "between", field, from, to, denied: false };
}

/**
 * Documents that speak of a time that lies in the days as a whole. Each length of time has a field of first days,
 * and a time of that length fits when its first day lies between `from` and the last first day that still ends
 * by `to`; both must hold of one value.
 */
export function toMentionedCondition(range: DayRange): Condition {
  if (range.from === null && range.to === null) return EVERY;
  const from = range.from ?? 0;
  const pieces = Object.entries(MENTIONED_LENGTHS).flatMap(([field, { days, months }]) => {
    const last = range.to === null ? 99_991_231 : toLastStart(range.to, days, months);
    return last < from ? [] : [{ kind: "overlaps", field, from, to: last, denied: false } as const];
  });
  return toJoined("or", pieces);
}

/** The last day on which a time of this length can begin to end by the given day. */
function toLastStart(end: number, days: number, months: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(end / 10_000), (Math.floor(end / 100) % 100) - 1, (end % 100) + 1);
  if (months > 0) date.setUTCMonth(date.getUTCMonth() - months);
  if (days > 0) date.setUTCDate(date.getUTCDate() - days);
  const year = date.getUTCFullYear();
  return year < 1 ? 0 : year * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** Documents that carry any of the values. */
export function toAnyOf(field: string, values: readonly string[]): Condition {
  return values.length === 0 ? NONE : { kind: "isIn", field, values, denied: false };
}

/** Documents that carry none of the values. */
export function toNoneOf(field: string, values: readonly string[]): Condition {
  return values.length === 0 ? EVERY : { kind: "isIn", field, values, denied: true };
}
