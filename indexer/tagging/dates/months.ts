import { toValue } from "./calendar";
import { toNearMonthDay } from "./near-dates";
import { ORDINAL, toOrdinal } from "./number-words";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import {
  A_MONTH,
  ANY_YEAR,
  CAPITAL_MONTH,
  lookUp,
  MONTH,
  MONTH_TO_YEAR,
  MONTHS,
  NO_WORD_AFTER,
  NO_WORD_BEFORE,
  STEP,
  toStep,
  toYear,
  YEAR,
} from "./words";

function toMonth({ y, m }: Groups): string | null {
  const year = toYear((y ?? "").replace(/^['’]/, ""));
  return year === null ? null : toValue(year, lookUp(MONTHS, m));
}

/** The last, this or next month of that name; without such a word, the nearest as news tells it. */
function toSteppedMonth({ step, m }: Groups, context: DateContext): string | null {
  const { anchor } = context;
  const month = lookUp(MONTHS, m);
  const way = toStep(step);
  if (!anchor || month === null) return null;
  if (way === null) return toNearMonthDay(month, null, context);
  const now = anchor.month ?? 1;
  if (way < 0) return toValue(anchor.year - (month < now ? 0 : 1), month);
  if (way > 0) return toValue(anchor.year + (month > now ? 0 : 1), month);
  return toValue(anchor.year, month);
}

/** How far back a person called May is looked for. */
const NAME_REACH = 3000;

/** "the vote set for October", "figures for October": whichever is nearest. */
const FOR_THEN = /\bfor\s(?:early\s|late\s|mid-)?$/i;

/** "March on Washington" is no month, nor is the May of "by May" in a text about Theresa May. */
function toNamedMonth(groups: Groups, context: DateContext): string | null {
  const { text, end } = context;
  if (
    groups.m === "March" &&
    /^\s(?:on|of|for|to|toward|towards|through)\s(?!\d)/.test(text.slice(end, end + 9))
  )
    return null;
  if (
    groups.m === "May" &&
    /\b(?:Theresa|Mrs\.?|Minister) May\b/.test(text.slice(Math.max(0, end - NAME_REACH), end)) &&
    !groups.firm
  )
    return null;
  const isFor = FOR_THEN.test(text.slice(Math.max(0, context.at - 12), context.at));
  return toSteppedMonth(groups, isFor && !context.isAhead ? { ...context, isNear: true } : context);
}

/** Months with a year, and months alone. */
export const MONTH_NAMES: readonly DateRecogniser[] = [
  {
    // December 2024 · December, 2024 · December of 2024 · April of '87 · Dec/2018
    rule: "month-year",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<m>${MONTH})(?:\\s?,\\s{0,2}|\\s{1,3}(?:of\\s|in\\s)?|[-/])(?<y>${ANY_YEAR}|['’]\\d{2}(?!\\d)|(?<=of\\s)\\d{2}(?![\\d\\p{L},.:%]))${NO_WORD_AFTER}(?!-\\d)`,
      "giu",
    ),
    hint: MONTH_TO_YEAR,
    toValue: toMonth,
    certainty: "stated",
  },
  {
    // 2017 April · March of "March and April 2015"
    rule: "year-month",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:(?<y>${ANY_YEAR})\\s(?<m>${MONTH})|(?<n>${MONTH})(?=\\s?(?:[-–]|and|to|or|through|until)\\s?${MONTH},?\\s(?<z>${ANY_YEAR})))${NO_WORD_AFTER}`,
      "giu",
    ),
    hint: A_MONTH,
    toValue: ({ y, m, n, z }) => toMonth({ y: y ?? z, m: m ?? n }),
    certainty: "stated",
  },
  {
    // December of last year · March this year
    rule: "month-of-year",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<m>${MONTH})(?:\\s(?<d>\\d{1,2}))?,?\\s(?:of\\s)?(?:the\\s)?(?<step>${STEP})\\syear(?!\\p{L})`,
      "giu",
    ),
    hint: /year/,
    toValue: ({ m, d, step }, { anchor }) =>
      anchor ? toValue(anchor.year + (toStep(step) ?? 0), lookUp(MONTHS, m), d ? Number(d) : null) : null,
    certainty: "inferred",
  },
  {
    // the third month of 2021 · the 9th month of next year
    rule: "nth-month",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<n>${ORDINAL})\\smonth\\sof\\s(?:the\\s)?(?:(?:year\\s)?(?<y>${YEAR})|(?<step>${STEP})\\syear(?!\\p{L}))`,
      "giu",
    ),
    hint: /month\sof/,
    toValue: ({ n, y, step }, { anchor }) => {
      const year = y ? toYear(y) : anchor && anchor.year + (toStep(step) ?? 0);
      return year === null ? null : toValue(year, toOrdinal(n));
    },
    certainty: "stated",
  },
  {
    // last December · this May
    rule: "month-step",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<step>[Ll]ast|[Tt]his|[Tt]his past|[Nn]ext|[Pp]ast)\\s(?<m>${CAPITAL_MONTH})${NO_WORD_AFTER}(?!\\s\\d)`,
      "gu",
    ),
    hint: /(?:last|this|past|next)\s/,
    toValue: toSteppedMonth,
    certainty: "inferred",
  },
  {
    // in December · since May · the end of October · mid-March · early Dec.: alone it needs such a word before it.
    // A capital is seen first, lest words be sought before every letter.
    rule: "month",
    pattern: new RegExp(
      `(?=[A-Z])(?<=(?<firm>\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id)[\\s-](?:early\\s|late\\s|mid-)?)|\\b(?:[Bb]y|[Ff]or|[Ff]rom|[Bb]efore|[Aa]fter|of|between|and|to|through|the|a|an|his|her|its|their|that)\\s(?:early\\s|late\\s|mid-)?)(?<m>${CAPITAL_MONTH})${NO_WORD_AFTER}(?!\\s?\\d|\\s(?:the|\\p{Lu}))`,
      "gu",
    ),
    hint: A_MONTH,
    toValue: toNamedMonth,
    certainty: "inferred",
  },
];
