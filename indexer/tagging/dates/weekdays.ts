import { addMonths, type Day, toDay, toValue, toWeekday } from "./calendar";
import { toNearWeekday, toWeekdayOfWeek } from "./near-dates";
import { COUNT, ORDINAL, toCount, toOrdinal } from "./number-words";
import type { DateContext, DateRecogniser } from "./recogniser";
import {
  A_WEEKDAY,
  lookUp,
  NO_WORD_AFTER,
  NO_WORD_BEFORE,
  PART_OF_DAY,
  STEP,
  toStep,
  WEEKDAY,
  WEEKDAYS,
} from "./words";

/** Weekdays in names and habits are no dates: every Monday, Bloody Sunday, the Sunday Times, Monday to Friday. */
const NO_HABIT =
  "(?<!\\b(?:every|each|most|any|bloody|super|ash|fat|good|black|cyber|holy|palm|maundy|casual|alternate|Ruby|first|second|third|fourth)\\s|day\\sthrough\\s|day[-–])";
const NO_NAME =
  "(?!\\s?(?:through|-|–)\\s?\\p{L}{3,6}day|['’]?s\\s(?:and|through)|\\s(?:times|express|telegraph|mirror|mail|herald|post|school|schools|best|roast)\\b|\\s(?:night|morning)\\s(?:live|football)\\b)";

/** The day of that number in the anchor's month or the ones beside it, nearest first, that falls on the weekday. */
function toMatchingDay(weekday: number | null, number: number | null, anchor: Day | null): string | null {
  for (const step of [0, 1, -1]) {
    const month = toDay(addMonths(anchor, step));
    if (month?.month == null || number === null) return null;
    const value = toValue(month.year, month.month, number);
    const day = toDay(value);
    if (day && toWeekday(day) === weekday) return value;
  }
  return null;
}

/** The latest day of that number; in a sentence that looks ahead, the next. */
function toNearDay(number: number | null, context: DateContext): string | null {
  const { anchor, isAhead } = context;
  if (anchor?.month == null || anchor.day === null || number === null) return null;
  const step = isAhead ? (number < anchor.day ? 1 : 0) : number > anchor.day ? -1 : 0;
  const month = toDay(addMonths(anchor, step));
  return month?.month == null ? null : toValue(month.year, month.month, number);
}

/** Weekdays, and days of the month without a month. */
export const DAYS_ALONE: readonly DateRecogniser[] = [
  {
    // Tuesday · last Tuesday · Tuesday morning
    rule: "weekday",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}${NO_HABIT}(?:(?<!\\bthe\\s(?=[nfp]))(?!following)(?<step>${STEP})\\s)?(?<w>${WEEKDAY})${PART_OF_DAY}?(?!\\p{L})${NO_NAME}`,
      "giu",
    ),
    hint: A_WEEKDAY,
    toValue: ({ step, w }, context) => toNearWeekday(lookUp(WEEKDAYS, w), toStep(step), context),
    certainty: "inferred",
  },
  {
    // Tuesday of next week · Wednesday evening next week
    rule: "weekday-of-week",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<w>${WEEKDAY})${PART_OF_DAY}?,?\\s(?:of\\s)?(?:the\\s)?(?<step>${STEP})\\sweek(?!\\p{L})`,
      "giu",
    ),
    hint: /week/,
    toValue: ({ step, w }, { anchor }) => toWeekdayOfWeek(lookUp(WEEKDAYS, w), toStep(step) ?? 0, anchor),
    certainty: "inferred",
  },
  {
    // Monday two weeks from now
    rule: "weekday-of-week",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<w>${WEEKDAY}),?\\s(?<n>${COUNT})\\sweeks?\\s(?<way>from\\snow|from\\stoday|ago)(?!\\p{L})`,
      "giu",
    ),
    hint: /weeks?\s(?:from|ago)/,
    toValue: ({ w, n, way }, { anchor }) => {
      const count = toCount(n);
      return count === null
        ? null
        : toWeekdayOfWeek(lookUp(WEEKDAYS, w), way === "ago" ? -count : count, anchor);
    },
    certainty: "inferred",
  },
  {
    // next week Wednesday · previous week - Monday · last week on Thursday
    rule: "week-weekday",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<step>${STEP})\\sweek(?:\\s?[-,]\\s?|\\s)(?:on\\s)?(?<w>${WEEKDAY})(?!\\p{L})`,
      "giu",
    ),
    hint: /week/,
    toValue: ({ step, w }, { anchor }) => toWeekdayOfWeek(lookUp(WEEKDAYS, w), toStep(step) ?? 0, anchor),
    certainty: "inferred",
  },
  {
    // Monday the twenty-seventh · Tues the 4th
    rule: "weekday-day",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<w>${WEEKDAY}|mon|wed|thu|fri|tue),?\\sthe\\s(?<d>${ORDINAL})${NO_WORD_AFTER}`,
      "giu",
    ),
    hint: /(?:day|tues|weds|thurs|mon|wed|thu|fri|tue)\.?,?\sthe\s/,
    toValue: ({ w, d }, { anchor }) => toMatchingDay(lookUp(WEEKDAYS, w), toOrdinal(d), anchor),
    certainty: "inferred",
  },
  {
    // on the 22nd · by the 3rd
    rule: "day-number",
    pattern:
      /(?<=\b(?:on|by|until|since|before|after|from)\s)the\s(?<d>\d{1,2}(?:st|nd|rd|th))(?=\s?(?:[.,;)]|$|(?:and|at|in|when|but|to|he|she|they|it|we)\b))/giu,
    hint: /the\s\d/,
    toValue: ({ d }, context) => toNearDay(toOrdinal(d), context),
    certainty: "inferred",
  },
  {
    // the eleventh day of the month · the 3rd of this month · the 22nd of last month
    rule: "day-of-month",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<d>${ORDINAL})\\s(?:day\\s)?of\\s(?:the\\s)?(?:(?<step>${STEP})\\s)?month(?!\\p{L})`,
      "giu",
    ),
    hint: /month/,
    toValue: ({ d, step }, { anchor }) => {
      const month = toDay(addMonths(anchor, toStep(step) ?? 0));
      return month?.month == null ? null : toValue(month.year, month.month, toOrdinal(d));
    },
    certainty: "inferred",
  },
];
