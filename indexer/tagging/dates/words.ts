import { SPELLED_YEAR, toSpelledYear } from "./number-words";

const toTable = <T>(rows: readonly string[], toEntry: (at: number) => T): ReadonlyMap<string, T> =>
  new Map(
    rows.flatMap((names, at) => names.split("|").map((name) => [name, toEntry(at)] satisfies [string, T])),
  );

/** Months from 1 by their written names, in lower case. */
export const MONTHS = toTable(
  [
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
  ],
  (at) => at + 1,
);
/** Weekdays from 0 (Sunday) by their written names, in lower case. */
export const WEEKDAYS = toTable(
  [
    "sunday|sun",
    "monday|mon",
    "tuesday|tues|tue",
    "wednesday|weds|wed",
    "thursday|thurs|thur|thu",
    "friday|fri",
    "saturday|sat",
  ],
  (at) => at,
);
/** Seasons as TIMEX3 writes them. */
export const SEASONS: ReadonlyMap<string, string> = new Map([
  ["spring", "SP"],
  ["summer", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
]);

const LONG_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december";
const SHORT_MONTH = "(?:sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\.?";

/** A month beside a day or year, in any case: patterns that use these are case-blind unless they say otherwise. */
export const MONTH = `(?:${LONG_MONTH}|${SHORT_MONTH})`;
/** A month that stands alone begins with a capital, or may and march would fire. */
export const CAPITAL_MONTH = `(?:${[...LONG_MONTH.split("|"), ...LONG_MONTH.toUpperCase().split("|")]
  .map((name) => `${(name[0] ?? "").toUpperCase()}${name.slice(1)}`)
  .join("|")}|(?:Sept|Jan|Feb|Apr|Jun|Jul|Aug|Oct|Nov|Dec)\\.)`;
/** In the small letters of every month, of any weekday, season or year. */
export const A_MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;
export const A_WEEKDAY = /day|tues|weds|thurs/;
export const A_SEASON = /spring|summer|autumn|fall|winter/;
export const A_YEAR = /1\d{3}|2[01]\d\d/;
/** Full weekday names, and short ones that are no words of their own. */
export const WEEKDAY =
  "(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|(?:tues|weds|thurs)\\b\\.?)";
/** Beside a month, short weekdays are none but weekdays. */
export const WEEKDAY_BEFORE =
  "(?:(?:sun|mon|tues?|wedn?e?s?|thu(?:rs?)?|fri|satu?r?)(?:day)?\\.?,?\\s{1,3})?";
export const PART_OF_DAY = "(?:\\s(?:morning|afternoon|evening|night|noon))";
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\p{L}\\d])";
export const YEAR = "(?:1[0-9]\\d{2}|2[01]\\d{2})(?!\\d)";
/** A year in digits or words. */
export const ANY_YEAR = `(?:${YEAR}|${SPELLED_YEAR})`;
/** In the small letters of every month with its year behind it. */
export const MONTH_TO_YEAR = new RegExp(
  `${MONTH}[\\s,/-]{1,4}(?:of\\s|in\\s)?(?:['’]?\\d|two thousand|nineteen|eighteen|seventeen|sixteen|fifteen|twenty)`,
);
/**
 * What a word that begins a date must not follow. Patterns try it at every place of a text, and plain letters, which are seen many
 * times faster than all of Unicode's, stand before most of them.
 */
export const NO_WORD_BEFORE = "(?<![a-zA-Z\\d])(?<![\\p{L}\\d])";
export const NO_WORD_AFTER = "(?![\\p{L}\\d])";

const STEPS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["past", -1],
  ["this past", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
  ["this coming", 1],
  ["upcoming", 1],
  ["following", 1],
]);
/** Where a date lies from the present one: the last, this, the coming. */
export const STEP =
  "(?:this past|this coming|last|past|previous|this|current|next|coming|upcoming|following)";

/** -1, 0 or 1 for a word of STEP; null without one. */
export function toStep(words: string | undefined): number | null {
  return STEPS.get((words ?? "").toLowerCase().trim()) ?? null;
}

/** Number of a month, weekday and so on by its written name. */
export function lookUp<T>(table: ReadonlyMap<string, T>, word: string | undefined): T | null {
  return table.get((word ?? "").toLowerCase().replace(/\.$/, "")) ?? null;
}

/** The number that digits say; NaN without any. */
export function toNumber(text: string | undefined): number {
  return Number.parseInt(text ?? "", 10);
}

/** A year in four digits or in words; of two digits, one of the last eighty or the next twenty years. */
export function toYear(text: string | undefined): number | null {
  const written = text ?? "";
  if (!/^\d/.test(written)) return toSpelledYear(written);
  const year = toNumber(written);
  return written.length > 2 ? year : year < 40 ? 2000 + year : 1900 + year;
}
