import { isPartialDate } from "@/search/document/dates";
import { type DayOrder, toDayOrder } from "./day-order";
import type { DateHints, WrittenDate } from "./written-date";
import { toYear } from "./years";

const YEAR_FIRST =
  /(?<![\d.,/-])(\d{4})(?:\s?([-./])\s?|\s*[年년]\s*)(\d{1,2})(?:(?:\s?\2\s?|\s*[月월]\s*)(\d{1,2})(?:\s*[日일]|(?![\d]))|(?:\s*[月월])?(?!\d|\s?[-./]\s?\d))/g;
const COMPACT = /(?<![\d.,/-])((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[\sT_-]|\d{6}(?!\d))/g;
const YEAR_LAST = /(?<![\d.,/:-])(\d{1,2})(\s?[/.-]\s?)(\d{1,2})\2(\d{4}|(?<=\.\s?)\d{2})(?!\d|[./-]\d|:\d)/g;
/** Vietnamese numbers its months: `5 tháng 1, 2024`. */
const VIETNAMESE = /(?<!\d)(\d{1,2})\s+th(?:áng|g)\s+(\d{1,2})(?:,|\s|năm){1,4}(\d{4})(?!\d)/gi;

/** The dates of a text that are written with numbers alone, in no order; those that could be either way round are left out. */
export function findNumericDates(text: string, hints: DateHints): readonly WrittenDate[] {
  const order = hints.order ?? toDayOrder(hints.language);
  const found: (WrittenDate | null)[] = [];
  for (const { 0: all, 1: year = "", 3: month, 4: day, index } of text.matchAll(YEAR_FIRST))
    found.push(toDate([year, month, day], index, all.length));
  for (const { 0: all, 1: year = "", 2: month, 3: day, index } of text.matchAll(COMPACT))
    found.push(toDate([year, month, day], index, all.length));
  for (const { 0: all, 1: day, 2: month, 3: year = "", index } of text.matchAll(VIETNAMESE))
    found.push(toDate([year, month, day], index, all.length));
  for (const { 0: all, 1: first = "", 2: sign = "", 3: second = "", 4: year = "", index } of text.matchAll(
    YEAR_LAST,
  )) {
    const way = toOrder(Number(first), Number(second), sign.trim(), order);
    if (way === null) continue;
    const parts = way.order === "day-first" ? [year, second, first] : [year, first, second];
    found.push(toDate(parts, index, all.length, way.isInferred));
  }
  return found.filter((date) => date !== null);
}

/** Which of two numbers is the day: clear where one is above twelve or both are the same; points part days first. */
function toOrder(
  first: number,
  second: number,
  sign: string,
  order: DayOrder,
): { readonly order: "day-first" | "month-first"; readonly isInferred: boolean } | null {
  if (second > 12) return { order: "month-first", isInferred: false };
  if (sign === "." || first > 12 || first === second) return { order: "day-first", isInferred: false };
  return order === null ? null : { order, isInferred: true };
}

function toDate(
  parts: readonly (string | undefined)[],
  at: number,
  length: number,
  isInferred = false,
): WrittenDate | null {
  const [year = "", ...rest] = parts.filter((part) => part !== undefined);
  const value = [toYear(year), ...rest.map((part) => part.padStart(2, "0"))].join("-");
  return isPartialDate(value) ? { value, at, length, isInferred } : null;
}
