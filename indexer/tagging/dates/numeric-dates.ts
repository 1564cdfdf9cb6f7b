import { toValue } from "./calendar";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import { toNumber, toYear } from "./words";

/** Which comes first is decided by what is possible, else by the document's habit. */
function toNumericDay({ a, b, y, s }: Groups, { dayFirst }: DateContext): string | null {
  const first = toNumber(a);
  const second = toNumber(b);
  const year = toYear(y);
  if (year === null || (first > 12 && second > 12)) return null;
  const isDayFirst = first > 12 || (second <= 12 && (dayFirst || s === "."));
  return isDayFirst ? toValue(year, second, first) : toValue(year, first, second);
}

/** 2011-12 is a season of two years, 2015-12 a month. */
function toNumericMonth({ y, m }: Groups): string | null {
  return toNumber(m) === (toNumber(y) % 100) + 1 ? null : toValue(toNumber(y), toNumber(m));
}

/** Dates written in numbers alone. */
export const NUMERIC_DATES: readonly DateRecogniser[] = [
  {
    // 20241231, as files are called
    rule: "compact-numbers",
    pattern:
      /(?<![\p{L}\d.,])(?<y>(?:19[89]|20[0-4])\d)(?<m>0[1-9]|1[0-2])(?<d>[0-2]\d|3[01])(?![\p{L}\d]|[.,]\d)/gu,
    hint: /\d{8}/,
    toValue: ({ y, m, d }) => toValue(toNumber(y), toNumber(m), toNumber(d)),
    certainty: "stated",
  },
  {
    // 2024-12-31 · 2024.12.31 · 2024/12/31 · with a time after it
    rule: "year-first-numbers",
    pattern:
      /(?<!\d)(?<!\d[./-])(?<y>[12]\d{3})(?<s>[-./])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d|-\d)(?:T[\d:.]{4,12}Z?)?/g,
    hint: /\d[-./]\d/,
    toValue: ({ y, m, d }) => toValue(toNumber(y), toNumber(m), toNumber(d)),
    certainty: "stated",
  },
  {
    // 2016 10 16: apart by spaces both take two digits, and no fourth number stands beside them
    rule: "year-first-numbers",
    pattern:
      /(?<![\d.,/-]|\d\s)(?<y>(?:19|20)\d{2})\s(?<m>0[1-9]|1[0-2])\s(?<d>[0-2]\d|3[01])(?![\d%.:/-]|,\d|\s\d)/g,
    hint: /\d{4}\s\d\d\s\d/,
    toValue: ({ y, m, d }) => toValue(toNumber(y), toNumber(m), toNumber(d)),
    certainty: "stated",
  },
  {
    // 31/12/2024 · 12/31/2024 · 31.12.2024 · 12-31-24
    rule: "year-last-numbers",
    pattern: /(?<![\d./:-])(?<a>\d{1,2})(?<s>[-./])(?<b>\d{1,2})\k<s>(?<y>\d{4}|\d{2})(?![\d/-]|\.\d)/g,
    hint: /\d[-./]\d/,
    toValue: toNumericDay,
    certainty: "stated",
  },
  {
    // 2015-12 · 2015/3
    rule: "year-month-numbers",
    pattern: /(?<![\p{L}\d./:-])(?<y>(?:19|20)\d{2})[-/](?<m>\d{1,2})(?![\p{L}\d/-]|\.\d)/gu,
    hint: /\d{4}[-/]\d/,
    toValue: toNumericMonth,
    certainty: "stated",
  },
  {
    // 12-2015 · 12/2015
    rule: "month-year-numbers",
    pattern: /(?<![\p{L}\d./:,$-])(?<m>\d{1,2})[-/](?<y>(?:19|20)\d{2})(?![\p{L}\d/-]|\.\d)/gu,
    hint: /\d[-/]\d{4}/,
    toValue: ({ y, m }) => toValue(toNumber(y), toNumber(m)),
    certainty: "stated",
  },
];
