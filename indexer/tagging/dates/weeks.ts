import { addDays, addWeeks, toDay, toIsoWeek, toValue, toWeekday } from "./calendar";
import { ORDINAL, toOrdinal } from "./number-words";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import { lookUp, MONTH, MONTHS, NO_WORD_BEFORE, STEP, toNumber, toStep, YEAR } from "./words";

const LAST_WEEK = -1;

/** The nth week of a year or month is the one with its nth Thursday, as ISO 8601 counts; -1 for the last. */
function toNthWeek(year: number, month: number | null, nth: number | null): string | null {
  if (nth === null || nth === 0 || nth > 53) return null;
  const next =
    month === null ? toValue(year + 1, 1, 4) : toValue(month === 12 ? year + 1 : year, (month % 12) + 1, 4);
  const first = toDay(toValue(year, month ?? 1, 4));
  const day = nth === LAST_WEEK ? addDays(toDay(next), -7) : addDays(first, (nth - 1) * 7);
  const found = toDay(day);
  return found ? toIsoWeek(found) : null;
}

/** Until this day (Wednesday) "this weekend" may be the one just gone. */
const EARLY_IN_WEEK = 3;
/** What has been done by the end of this sentence's words. */
const DONE = /\b(?:was|were|had|did|\p{L}{2,}ed|took|held|met|saw|won|lost|began|made|came|went|left)\b/iu;
const SENTENCE = 160;

/** The Saturday and Sunday news speaks of: those just gone, unless the words look ahead or the day is one of them. */
function toWeekend({ step }: Groups, context: DateContext): string | null {
  const { anchor, isAhead } = context;
  const weekday = anchor ? toWeekday(anchor) : null;
  if (weekday === null) return null;
  const isNow = weekday === 0 || weekday === 6;
  const bare = isNow || isAhead ? 0 : -1;
  const steps = toStep(step) ?? bare;
  const isGone = steps === 0 && !isNow && !isAhead && weekday <= EARLY_IN_WEEK && isDone(context);
  const week = addWeeks(anchor, isGone ? -1 : steps);
  return week ? `${week}-WE` : null;
}

function isDone({ text, at, isQuoted }: DateContext): boolean {
  const sentence =
    text
      .slice(Math.max(0, at - SENTENCE), at)
      .split(/[.!?]\s|\n/)
      .at(-1) ?? "";
  return !isQuoted && DONE.test(sentence);
}

/** Weeks by number, and weekends. "Next week" is a step like others. */
export const WEEKS: readonly DateRecogniser[] = [
  {
    // 2024-W43
    rule: "iso-week",
    pattern: /(?<![\p{L}\d-])(?<y>(?:19|20)\d{2})-?W(?<n>0[1-9]|[1-4]\d|5[0-3])(?![\p{L}\d])/gu,
    hint: /w\d\d/,
    toValue: ({ y, n }) => `${y}-W${n}`,
    certainty: "stated",
  },
  {
    // first week of 2015 · the last week of May 2016 · first week of May
    rule: "nth-week",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:(?<n>${ORDINAL})|(?<l>last|final))\\s(?:full\\s)?week\\s(?:of|in)\\s(?:(?<m>${MONTH})(?:,?\\s(?:of\\s)?(?<y>${YEAR}))?|(?<z>${YEAR}))(?![\\p{L}\\d])`,
      "giu",
    ),
    hint: /week\s(?:of|in)/,
    toValue: ({ n, l, m, y, z }, { anchor, isAhead }) => {
      const month = lookUp(MONTHS, m);
      const late = month !== null && month > (anchor?.month ?? 12) && !isAhead;
      const year = (y ?? z) ? toNumber(y ?? z) : anchor ? anchor.year - (late ? 1 : 0) : null;
      return year === null ? null : toNthWeek(year, month, l ? LAST_WEEK : toOrdinal(n));
    },
    certainty: "stated",
  },
  {
    // week 31 · week 3 of 2027 · week 12 of last year
    rule: "week-number",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<=\\b(?:in|of|for|during|by|until)\\s(?:the\\s)?)week\\s(?<n>\\d{1,2})(?:,?\\s(?:of\\s)?(?:(?<y>${YEAR})|(?<step>last|this|next)\\syear))?(?![\\p{L}\\d]|[.,:]\\d)`,
      "giu",
    ),
    hint: /week\s\d/,
    toValue: ({ n, y, step }, { anchor }) => {
      const year = y ? toNumber(y) : anchor ? anchor.year + (toStep(step) ?? 0) : null;
      return year === null ? null : toNthWeek(year, null, toNumber(n));
    },
    certainty: "inferred",
  },
  {
    // this weekend · over the weekend
    rule: "weekend",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:(?<step>${STEP})\\sweekend|(?<=\\b(?:over|during|at|on|of)\\s)the\\sweekend)(?!\\p{L}|\\sof\\b|\\s(?:warrior|edition|house))`,
      "giu",
    ),
    hint: /weekend/,
    toValue: toWeekend,
    certainty: "inferred",
  },
];
