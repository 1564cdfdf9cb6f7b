import { toValue } from "./calendar";
import type { DateRecogniser } from "./recogniser";
import { DAY, lookUp, MONTH, MONTHS, ORDINAL, SEASONS, toOrdinal, WEEKDAY, YEAR } from "./words";

const number = (text: string | undefined): number => Number.parseInt(text ?? "", 10);

/** Two digits stand for a year of the last eighty or the next twenty. */
function toFullYear(text: string | undefined): number {
  const year = number(text);
  return (text ?? "").length > 2 ? year : year < 40 ? 2000 + year : 1900 + year;
}

/** Dates that say their year: they need no anchor. Most specific first; of two at one place the longer wins. */
export const ABSOLUTE: readonly DateRecogniser[] = [
  {
    // 2024-12-31 · 2024.12.31 · 2024/12/31 · with a time after it
    rule: "date-year-first",
    pattern:
      /(?<![\d.\-/])(?<y>[12]\d{3})(?<s>[-./])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?![\d-])(?:T[\d:.]{4,12}Z?)?/gu,
    toValue: ({ y, m, d }) => toValue(number(y), number(m), number(d)),
    certainty: "stated",
  },
  {
    // 31/12/2024 · 12/31/2024 · 31.12.2024 · 12-31-24
    rule: "date-numbers",
    pattern: /(?<![\d.\-/])(?<a>\d{1,2})(?<s>[-./])(?<b>\d{1,2})\k<s>(?<y>\d{4}|\d{2})(?![\d\-/]|\.\d)/gu,
    toValue: ({ a, b, y, s }, { dayFirst }) => {
      const first = dayFirst || s === "." || number(a) > 12 ? (number(b) > 12 ? "month" : "day") : "month";
      return first === "day"
        ? toValue(toFullYear(y), number(b), number(a))
        : toValue(toFullYear(y), number(a), number(b));
    },
    certainty: "stated",
  },
  {
    // December 31, 2024 · Tuesday, Dec. 31 2024 · April the 5th, 1999
    rule: "month-day-year",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${WEEKDAY},?\\s{1,3})?(?<m>${MONTH})\\s{0,2}(?:the\\s)?(?<d>${DAY})(?:\\s?,\\s{0,2}|\\s{1,3}|\\sof\\s)(?:in\\s)?(?<y>${YEAR})(?![\\d])`,
      "gu",
    ),
    toValue: ({ y, m, d }) => toValue(number(y), lookUp(MONTHS, m), number(d)),
    certainty: "stated",
  },
  {
    // 31 December 2024 · the 31st of December, 2024 · 4-Jan-2019
    rule: "day-month-year",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${WEEKDAY},?\\s{1,3})?(?<d>${DAY})(?:\\s{1,3}(?:day\\s)?(?:of\\s)?|-)(?<m>${MONTH})(?:\\s?,\\s{0,2}|\\s{1,3}(?:of\\s)?|-|’|')(?<y>${YEAR})(?![\\d])`,
      "gu",
    ),
    toValue: ({ y, m, d }) => toValue(number(y), lookUp(MONTHS, m), number(d)),
    certainty: "stated",
  },
  {
    // December 2024 · December, 2024 · December of 2024 · early Dec. 2024
    rule: "month-year",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<m>${MONTH})(?:\\s?,\\s{0,2}|\\s{1,3}(?:of\\s|in\\s)?|-)(?<y>${YEAR})(?![\\d])(?!-\\d)`,
      "gu",
    ),
    toValue: ({ y, m }) => toValue(number(y), lookUp(MONTHS, m)),
    certainty: "stated",
  },
  {
    // third quarter of 2024 · Q3 2024 · 2024 Q3
    rule: "quarter",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<n>${ORDINAL})[\\s-]quarter(?:\\sof|,|\\sin)?\\s(?:the\\syear\\s)?(?:fiscal\\s)?(?<y>${YEAR})|[Qq](?<q>[1-4])[\\s,-]{1,2}(?<z>${YEAR})|(?<x>${YEAR})[\\s-]{0,1}Q(?<p>[1-4]))(?!\\d)`,
      "gu",
    ),
    toValue: ({ n, y, q, z, x, p }) => {
      const quarter = n ? toOrdinal(n) : number(q ?? p);
      return quarter !== null && quarter <= 4 ? `${y ?? z ?? x}-Q${quarter}` : null;
    },
    certainty: "stated",
  },
  {
    // summer of 2016 · spring 2012 · the 2016 summer
    rule: "season-year",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\\sof|,|\\sin)?\\s(?<y>${YEAR})(?!\\d)`,
      "gu",
    ),
    toValue: ({ s, y }) => `${y}-${lookUp(SEASONS, s)}`,
    certainty: "stated",
  },
  {
    // the 1990s · 1990's · mid-1980s
    rule: "decade",
    pattern: /(?<![\p{L}\d])(?<y>1[5-9]\d|20\d)0\s?['’]?s(?![\p{L}\d])/gu,
    toValue: ({ y }) => y ?? null,
    certainty: "stated",
  },
  {
    // the nineties · the '80s
    rule: "decade-words",
    pattern:
      /(?<![\p{L}\d])(?:(?<=\bthe\s(?:early\s|late\s|mid[- ])?)(?<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|['’](?<n>[2-9])0s)(?!\p{L})/gu,
    toValue: ({ w, n }) =>
      `19${w ? "twenties thirties forties fifties sixties seventies eighties nineties".split(" ").indexOf(w) + 2 : n}`,
    certainty: "inferred",
  },
  {
    // 19th century · the twentieth century
    rule: "century",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<n>${ORDINAL}|twenty-first)[\\s-][Cc]entury(?!\\p{L})(?!\\s(?:BC|B\\.C))`,
      "giu",
    ),
    toValue: ({ n }) => {
      const century = n?.toLowerCase() === "twenty-first" ? 21 : toOrdinal(n);
      return century === null || century > 22 ? null : String(century - 1).padStart(2, "0");
    },
    certainty: "stated",
  },
  {
    // 1945 · fiscal year 1962 · between 2011 and 2013 · 1939-45
    rule: "year",
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,:/$£€#-]|\\b(?:No|page|Route|room)\\.?\\s)(?:[Ff]iscal\\s(?:[Yy]ear\\s)?|FY\\s?|\\b[Yy]ear\\s)?(?<y>${YEAR})(?![\\p{L}\\d%]|[.,:]\\d|-\\d{3}|\\s(?:miles|people|troops|men|soldiers|dollars|pounds|meters|metres|feet|km|kilometers|kilometres|tons|tonnes|acres|members|votes|jobs|employees|workers|years|days|hours|percent|per\\scent|calories|degrees|words|or\\smore)\\b)`,
      "gu",
    ),
    toValue: ({ y }) => toValue(number(y)),
    certainty: "stated",
  },
  {
    // the end of a range of years: 1939–1945, 1939-45
    rule: "year-range-end",
    pattern: new RegExp(
      `(?<=(?<![\\d-])(?<f>${YEAR})\\s?[-–]\\s?)(?<y>${YEAR}|\\d{2})(?![\\d\\p{L}-])`,
      "gu",
    ),
    toValue: ({ f, y }) =>
      (y ?? "").length === 2
        ? number(y) > number(f?.slice(2))
          ? toValue(number(`${f?.slice(0, 2)}${y}`))
          : null
        : toValue(number(y)),
    certainty: "stated",
  },
];
