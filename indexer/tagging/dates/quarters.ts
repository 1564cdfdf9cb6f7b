import type { Day } from "./calendar";
import { toOrdinal } from "./number-words";
import type { DateRecogniser } from "./recogniser";
import { A_SEASON, lookUp, NO_WORD_BEFORE, SEASONS, STEP, toNumber, toStep, YEAR } from "./words";

const NTH = "(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))";
const EARNINGS =
  "(?:earnings|results|profits?|revenues?|sales|net|income|loss(?:es)?|growth|gdp|gross|report|estimates)";

function toQuarter(year: string | number | undefined, quarter: number | null): string | null {
  return year === undefined || quarter === null ? null : `${year}-Q${quarter}`;
}

/** The quarter that many quarters away. */
function toSteppedQuarter(anchor: Day | null, step: number): string | null {
  if (anchor?.month == null) return null;
  const count = anchor.year * 4 + Math.floor((anchor.month - 1) / 3) + step;
  return toQuarter(Math.floor(count / 4), (count % 4) + 1);
}

/** The latest quarter of that number that has ended. */
function toEndedQuarter(anchor: Day | null, quarter: number | null): string | null {
  if (anchor?.month == null || quarter === null) return null;
  return toQuarter(quarter < Math.ceil(anchor.month / 3) ? anchor.year : anchor.year - 1, quarter);
}

/** Quarters and seasons of a year. */
export const QUARTERS_AND_SEASONS: readonly DateRecogniser[] = [
  {
    // third quarter of 2024 · Q3 2024 · 2024-Q3
    rule: "quarter",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:(?<n>${NTH})[\\s-]quarter(?:\\sof|,|\\sin)?\\s(?:the\\syear\\s)?(?:fiscal\\s)?(?<y>${YEAR})|q(?<q>[1-4])[\\s,-]{1,2}(?:of\\s)?(?<z>${YEAR})|(?<x>${YEAR})[\\s-]?q(?<p>[1-4]))(?![\\d\\p{L}])`,
      "giu",
    ),
    hint: /quarter|q[1-4]/,
    toValue: ({ n, y, q, z, x, p }) => toQuarter(y ?? z ?? x, n ? toOrdinal(n) : toNumber(q ?? p)),
    certainty: "stated",
  },
  {
    // last quarter · the coming quarter
    rule: "quarter-step",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<step>${STEP})\\s(?:fiscal\\s|business\\s)?quarter(?!\\p{L}|-final)`,
      "giu",
    ),
    hint: /quarter/,
    toValue: ({ step }, { anchor }) => toSteppedQuarter(anchor, toStep(step) ?? 0),
    certainty: "inferred",
  },
  {
    // next year's first quarter · the third quarter of last year
    rule: "quarter-of-year",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:(?<step>${STEP})\\syear['’]s\\s(?<n>${NTH})\\squarter|(?<m>${NTH})\\squarter\\s(?:of\\s)?(?<way>${STEP})\\syear)(?!\\p{L})`,
      "giu",
    ),
    hint: /quarter/,
    toValue: ({ step, n, m, way }, { anchor }) =>
      anchor ? toQuarter(anchor.year + (toStep(step ?? way) ?? 0), toOrdinal(n ?? m)) : null,
    certainty: "inferred",
  },
  {
    // third-quarter earnings: a quarter alone may be one of a match
    rule: "quarter-earnings",
    pattern: new RegExp(`${NO_WORD_BEFORE}(?<n>${NTH})-quarter(?=\\s(?:\\p{L}+\\s)?${EARNINGS}\\b)`, "giu"),
    hint: /-quarter/,
    toValue: ({ n }, { anchor }) => toEndedQuarter(anchor, toOrdinal(n)),
    certainty: "inferred",
  },
  {
    // summer of 2016 · spring 2012 · the 2016 summer
    rule: "season-year",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:(?<s>spring|summer|autumn|fall|winter)(?:\\sof|,|\\sin)?\\s(?<y>${YEAR})|(?<x>${YEAR})\\s(?<t>spring|summer|autumn|winter)(?!\\s(?:olympic|game|paralympic)))(?![\\d\\p{L}])`,
      "giu",
    ),
    hint: A_SEASON,
    toValue: ({ s, t, y, x }) => `${y ?? x}-${lookUp(SEASONS, s ?? t)}`,
    certainty: "stated",
  },
  {
    // this summer · last winter · the coming fall
    rule: "season-step",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<step>${STEP})\\s(?<s>spring|summer|autumn|fall|winter)(?!\\p{L})`,
      "giu",
    ),
    hint: A_SEASON,
    toValue: ({ step, s }, { anchor }) =>
      anchor ? `${anchor.year + (toStep(step) ?? 0)}-${lookUp(SEASONS, s)}` : null,
    certainty: "inferred",
  },
  {
    // the fall of last year · summer next year
    rule: "season-of-year",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<s>spring|summer|autumn|fall|winter)\\s(?:of\\s)?(?<step>last|this|next)\\syear(?!\\p{L})`,
      "giu",
    ),
    hint: /(?:last|this|next)\syear/,
    toValue: ({ step, s }, { anchor }) =>
      anchor ? `${anchor.year + (toStep(step) ?? 0)}-${lookUp(SEASONS, s)}` : null,
    certainty: "inferred",
  },
];
