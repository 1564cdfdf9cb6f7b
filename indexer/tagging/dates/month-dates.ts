import { toValue } from "./calendar";
import { toNearMonthDay } from "./near-dates";
import { ORDINAL, SPELLED_DAY, toCardinal, toOrdinal } from "./number-words";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import {
  ANY_YEAR,
  DAY,
  lookUp,
  MONTH,
  MONTH_TO_YEAR,
  MONTHS,
  NO_WORD_AFTER,
  NO_WORD_BEFORE,
  toNumber,
  toStep,
  toYear,
  WEEKDAY_BEFORE,
} from "./words";

const WRITTEN_DAY = `(?:${DAY}|${ORDINAL})`;
const YEAR_AFTER = `(?:\\s?[,/-]\\s{0,2}(?:in\\s)?|\\s{1,3}(?:of\\s|in\\s)?)(?<y>${ANY_YEAR}|(?<=of\\s)['’]?\\d{2}(?![\\d\\p{L},.:%]))`;
/** Of "May 3-5, 2024" and "from May 3 to June 5, 2024" the first date borrows the year. */
const YEAR_BEYOND = `(?=\\s?(?:[-–]|to|and|through|until)\\s?(?:${MONTH}\\s)?${DAY},?\\s(?<z>${ANY_YEAR}))`;
/** "from July 13 to 17 of last year" */
const STEP_AFTER = `,?\\s(?:of\\s)?(?<step>last|this|next)\\syear(?!\\p{L})`;
const STEP_BEYOND = `(?=\\s?(?:[-–]|to|and|through|until)\\s?(?:${MONTH}\\s)?${DAY}${STEP_AFTER})`;
/** A year's digits are no day's. */
const DAY_DIGITS = "\\d{1,2}(?!\\d)";
const TO_DAY = new RegExp(`${MONTH}\\s{1,2}(?:the\\s)?${DAY_DIGITS}`);
const TO_ORDINAL = new RegExp(
  `${MONTH}[\\s-]{0,2}(?:the\\s)?(?:${DAY_DIGITS}|(?:twenty|thirty)[- ]|[a-z]+(?:st|nd|rd|th))`,
);
const FROM_DAY = new RegExp(`(?:\\d|st|nd|rd|th)\\s{1,2}(?:of\\s)?${MONTH}`);
const NO_COUNT_AFTER = "(?![\\d\\p{L}%]|[.,:]\\d|\\s(?:per\\scent|percent|miles|people|points))";

function toDayNumber(text: string | undefined): number | null {
  const day = /^\d/.test(text ?? "") ? toNumber(text) : toOrdinal(text);
  return day ?? toCardinal((text ?? "").toLowerCase());
}

/** With a year as it says; without one, the nearest. Lower-case may and march need a year or an ordinal. */
function toMonthDay({ y, z, m, d, step }: Groups, context: DateContext): string | null {
  const month = lookUp(MONTHS, m);
  const day = toDayNumber(d);
  if (month === null || day === null) return null;
  const year = y ?? z;
  if (year !== undefined) return toDated(year.replace(/^['’]/, ""), month, day);
  if (step !== undefined) return toValue((context.anchor?.year ?? 0) + (toStep(step) ?? 0), month, day);
  if (/^(?:may|mar)/.test(m ?? "") && !/\D$/.test(d ?? "")) return null;
  return toNearMonthDay(month, day, context);
}

function toDated(written: string, month: number, day: number): string | null {
  const year = toYear(written);
  return year === null ? null : toValue(year, month, day);
}

const row = (
  rule: string,
  pattern: string,
  certainty: DateRecogniser["certainty"],
  hint: RegExp,
): DateRecogniser => ({
  rule,
  pattern: new RegExp(NO_WORD_BEFORE + pattern, "giu"),
  hint,
  toValue: toMonthDay,
  certainty,
});

/** Days of a month that is named. */
export const MONTH_DATES: readonly DateRecogniser[] = [
  // December 31, 2024 · Tuesday, Dec. 31 2024 · April the fifth, 1999 · Sep-23-2020
  row(
    "month-day-year",
    `${WEEKDAY_BEFORE}(?<m>${MONTH})[\\s-]{0,2}(?:the\\s)?(?<d>${WRITTEN_DAY})${YEAR_AFTER}`,
    "stated",
    TO_ORDINAL,
  ),
  // March twenty-one, nineteen seventy-two
  row(
    "spelled-month-day-year",
    `(?<m>${MONTH})\\s(?<d>${SPELLED_DAY}),?\\s(?<y>${ANY_YEAR})`,
    "stated",
    new RegExp(`${MONTH}\\s${SPELLED_DAY}`),
  ),
  // 31 December 2024 · the 31st of December, 2024 · 4-Jan-2019 · the third of May 1998
  row(
    "day-month-year",
    `${WEEKDAY_BEFORE}(?<d>${WRITTEN_DAY}|${SPELLED_DAY})(?:\\s{1,3}(?:day\\s)?(?:of\\s)?|[-/])(?<m>${MONTH})${YEAR_AFTER}`,
    "stated",
    MONTH_TO_YEAR,
  ),
  // 2019-Aug-1 · 2020/Sep/23 · 2020 September 23
  row(
    "year-month-day",
    `(?<y>${ANY_YEAR})[-/ ](?<m>${MONTH})[-/ ](?<d>${DAY})`,
    "stated",
    new RegExp(`[-/ ]${MONTH}[-/ ]${DAY_DIGITS}`),
  ),
  row(
    "year-day-month",
    `(?<y>${ANY_YEAR})[-/](?<d>${DAY})[-/](?<m>${MONTH})${NO_WORD_AFTER}`,
    "stated",
    new RegExp(`[-/]${MONTH}`),
  ),
  // the first of two days with one year: May 3-5, 2024 · 3-5 May 2024
  row("month-day-range", `(?<m>${MONTH})\\s(?<d>${DAY})${YEAR_BEYOND}`, "stated", TO_DAY),
  row("month-day-range", `(?<m>${MONTH})\\s(?<d>${DAY})${STEP_BEYOND}`, "inferred", TO_DAY),
  row(
    "day-range-end",
    `(?<=(?<m>${MONTH})\\s${DAY}(?:\\s?[-–]\\s?|\\s(?:and|to)\\s))(?<d>${DAY})${STEP_AFTER}`,
    "inferred",
    TO_DAY,
  ),
  row(
    "day-range-month",
    `(?<d>${DAY})(?=(?:\\s?[-–]\\s?|\\s(?:and|to|or)\\s)${DAY}\\s(?:of\\s)?(?<m>${MONTH})${NO_WORD_AFTER}(?:,?\\s(?<y>${ANY_YEAR}))?)`,
    "stated",
    FROM_DAY,
  ),
  // the second of two days of one month: May 3-5
  row(
    "day-range-end",
    `(?<=(?<m>${MONTH})\\s${DAY}(?:\\s?[-–]\\s?|\\s(?:and|to)\\s))(?<d>${DAY})(?:,?\\s(?<y>${ANY_YEAR}))?(?!\\s\\p{L}{3,9}s\\b)${NO_COUNT_AFTER}`,
    "stated",
    TO_DAY,
  ),
  // December 31 · Tuesday, Dec. 31st · on May the third
  row(
    "month-day",
    `${WEEKDAY_BEFORE}(?<m>${MONTH})\\s{1,2}(?:the\\s)?(?<d>${DAY})${NO_COUNT_AFTER}`,
    "inferred",
    TO_DAY,
  ),
  row(
    "month-ordinal",
    `(?<=\\b(?:on|by|since|until)\\s)(?<m>${MONTH})\\s(?:the\\s)?(?<d>${ORDINAL})${NO_WORD_AFTER}`,
    "inferred",
    new RegExp(`(?:on|by|since|until)\\s${MONTH}`),
  ),
  // 31 December · the 31st of December · the third of May
  row(
    "day-month",
    `(?<![.,:$£€-])${WEEKDAY_BEFORE}(?<d>${WRITTEN_DAY})\\s{1,2}(?:of\\s)?(?<m>${MONTH})(?!\\s?\\d)${NO_WORD_AFTER}`,
    "inferred",
    FROM_DAY,
  ),
];
