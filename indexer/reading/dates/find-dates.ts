import { toPlainDigits } from "./digits";
import { findNamedDates } from "./named-dates";
import { findNumericDates } from "./numeric-dates";
import type { DateHints, WrittenDate } from "./written-date";

/** The dates that stand in a text, in their order, none inside another; those that could be read two ways are left out. */
export function findDates(text: string, hints: DateHints = {}): readonly WrittenDate[] {
  const plain = toPlainDigits(text);
  const all = [...findNumericDates(plain, hints), ...findNamedDates(plain, hints)];
  let end = 0;
  return all
    .sort((a, b) => a.at - b.at || b.length - a.length)
    .filter((date) => {
      if (date.at < end) return false;
      end = date.at + date.length;
      return true;
    });
}
