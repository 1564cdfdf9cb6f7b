import { isPartialDate } from "@/search/document/dates";
import { toMonth } from "./months";
import type { DateHints, WrittenDate } from "./written-date";
import { toYear } from "./years";

/** Words that may name a month: letters and their marks, with points inside (`ก.ย.`). */
const WORD = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/gu;

/** What stands between the parts of a date: `5. de enero, de 2024`, `5th of May`. */
const BETWEEN =
  "(?:[\\s.,/·-]|\\bde(?:l|n|i)?\\b|\\bof\\b|\\bthe\\b|\\bdo?\\b|\\bda\\b|\\bd[’']|\\bm\\.|\\bgada\\b|พ\\.ศ\\.|ค\\.ศ\\.|ב)";
const ORDINAL = "(?:st|nd|rd|th|er|ère|re|eme|ème|a|o|º|ª|°|-?(?:го|е|ое|й))?";
const DAY_BEFORE = new RegExp(`(?<![\\d.:/-])(\\d{1,2})${ORDINAL}${BETWEEN}{0,6}$`, "iu");
const YEAR_AFTER = new RegExp(`^${BETWEEN}{1,8}['’]?(\\d{4}|(?<=['’-])\\d{2})(?!\\d|:\\d)`, "iu");
const DAY_AND_YEAR_AFTER = new RegExp(
  `^${BETWEEN}{0,4}(\\d{1,2})${ORDINAL}(?:\\s*\\([^)]{1,20}\\))?[\\s.,/-]{1,4}(?:\\d{1,2}:\\d{2}(?::\\d{2})?,?\\s(?:[A-Z+][\\w+:]{1,5}\\s)?)?(\\d{4})(?!\\d|:\\d)`,
  "iu",
);
const YEAR_BEFORE = new RegExp(`(?<![\\d.,:/-])(\\d{4})${BETWEEN}{1,8}$`, "iu");
const DAY_AFTER = /^[\s.,/-]{0,4}(\d{1,2})(?![\d:])/u;
const NEAR = 28;

/** The dates of a text that name their month by a word, in any of the languages of the table, in their order. */
export function findNamedDates(text: string, { language }: DateHints): readonly WrittenDate[] {
  const code = language?.slice(0, 2).toLowerCase();
  const found: WrittenDate[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word.length > 20) continue;
    const month = toMonth(word, code) ?? toMonth(twoWords(text, index), code);
    const end = index + (toMonth(word, code) === null ? twoWords(text, index).length : word.length);
    const date = month === null ? null : toDateAround(text, index, end, month);
    if (date) found.push(date);
  }
  return found;
}

/** Arabic and Irish have months of two words. */
function twoWords(text: string, at: number): string {
  return /^[\p{L}\p{M}]{2,12} [\p{L}\p{M}]{2,12}/u.exec(text.slice(at, at + 25))?.[0] ?? "";
}

function toDateAround(text: string, start: number, end: number, month: number): WrittenDate | null {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const first = DAY_BEFORE.exec(before);
  const last = YEAR_AFTER.exec(after);
  const make = (year: string, day: string | null, from: number, to: number): WrittenDate | null => {
    const value = [toYear(year), pad(month), ...(day === null ? [] : [pad(day)])].join("-");
    return isPartialDate(value) ? { value, at: from, length: to - from, isInferred: false } : null;
  };
  if (first && last)
    return make(last[1] ?? "", first[1] ?? "", start - first[0].length, end + last[0].length);
  const both = DAY_AND_YEAR_AFTER.exec(after);
  if (both) return make(both[2] ?? "", both[1] ?? "", start, end + both[0].length);
  const year = YEAR_BEFORE.exec(before);
  const day = DAY_AFTER.exec(after);
  const earlier = first ? YEAR_BEFORE.exec(before.slice(0, -first[0].length)) : null;
  if (earlier && first)
    return make(earlier[1] ?? "", first[1] ?? "", start - first[0].length - earlier[0].length, end);
  if (year && day) return make(year[1] ?? "", day[1] ?? "", start - year[0].length, end + day[0].length);
  return last ? make(last[1] ?? "", null, start, end + last[0].length) : null;
}

function pad(number: string | number): string {
  return String(number).padStart(2, "0");
}
