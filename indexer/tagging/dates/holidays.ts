import { HOLIDAYS, NAMED_DAYS } from "../../knowledge/dates/holidays";
import { addDays, type Day, toDay, toIsoWeek, toMonthLength, toValue, toWeekday } from "./calendar";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import { NO_WORD_BEFORE, STEP, toStep, toYear, YEAR } from "./words";

/** Easter Sunday by the anonymous Gregorian reckoning. */
function toEaster(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leap = Math.floor(century / 4);
  const moon =
    (19 * golden + century - leap - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const rest = year % 100;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * shift + 114;
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
}

/** The nth weekday of a month (`n`: the last Monday of 31 days, and so on). */
function toNthWeekday(year: number, month: number, nth: string, weekday: number): string | null {
  const length = toMonthLength(year, month);
  const from = nth === "n" ? length - 6 : (Number(nth) - 1) * 7 + 1;
  const first = toWeekday({ year, month, day: from });
  return first === null ? null : toValue(year, month, from + ((weekday - first + 7) % 7));
}

/** The day of a holiday in a year. */
function toHoliday(rule: string, year: number): string | null {
  const easter = /^easter([+-]\d+)$/.exec(rule);
  if (easter) return addDays(toEaster(year), Number(easter[1]));
  const [, month = "", nth = "", weekday, plus] = /^(\d\d)-(\w{1,2})(?:-(\d))?(?:\+(\d))?$/.exec(rule) ?? [];
  if (weekday === undefined) return toValue(year, Number(month), Number(nth));
  return addDays(toDay(toNthWeekday(year, Number(month), nth, Number(weekday))), Number(plus ?? 0));
}

/** The last, next or nearest day of that name; news looks back, but not more than ten months for what is near ahead. */
function toNearHoliday(rule: string, step: number | null, { anchor, isAhead }: DateContext): string | null {
  if (!anchor) return null;
  const now = toValue(anchor.year, anchor.month ?? 6, anchor.day ?? (anchor.month ? 15 : null)) ?? "";
  const [before, here, after] = [-1, 0, 1].map((years) => toHoliday(rule, anchor.year + years));
  if (!before || !here || !after) return null;
  if (step === 0) return here;
  if (step === 1) return here > now ? here : after;
  if (step === -1) return here < now ? here : before;
  if (isAhead) return here >= now ? here : after;
  return here > (addDays(toDay(now), 60) ?? now) ? before : here;
}

/** A capitalised word before it makes the holiday somebody's surname, or another calendar's: Chinese New Year. */
const NAME_BEFORE =
  /(?<!^|[.!?:]\s)\b(?!On\b|By\b|Before\b|After\b|Since\b|Until\b|This\b|Last\b)\p{Lu}\p{Ll}+\s$/u;

/** The weekend beside a holiday: of a Monday or Tuesday, the one before it. */
function toWeekendOf(day: Day): string | null {
  const weekday = toWeekday(day);
  const near = weekday === 1 || weekday === 2 ? toDay(addDays(day, -2)) : day;
  const week = near ? toIsoWeek(near) : null;
  return week ? `${week}-WE` : null;
}

/** Part of a longer name ("the Orchestra of Christmas Charity"), or the custom and not its day ("love for Halloween"). */
const OF_A_NAME = /\p{Lu}\p{Ll}+\sof\s(?:the\s)?$/u;
const CUSTOM_BEFORE =
  /\b(?:love|loved|passion|fan|fans|fond|spirit|meaning|history|origins?|idea|tradition|traditions|story)\s(?:of|for)\s$/i;
const CUSTOM_AFTER = /^\s(?:to\sbe(?:come)?\s|as\sa\s)/;
const NAME_AFTER =
  /^\s(?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}\p{Ll}+\b/u;

function isOtherName({ text, at, end }: DateContext): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  const after = text.slice(end, end + 30);
  if (NAME_BEFORE.test(before.slice(-20)) || CUSTOM_BEFORE.test(before) || CUSTOM_AFTER.test(after))
    return true;
  return OF_A_NAME.test(before) && NAME_AFTER.test(after);
}

function toHolidayValue(rule: string, groups: Groups, context: DateContext): string | null {
  if (isOtherName(context)) return null;
  const written = groups.y;
  const { anchor } = context;
  const year = written
    ? toYear(written)
    : groups.of && anchor
      ? anchor.year + (toStep(groups.of) ?? 0)
      : null;
  const value = year === null ? toNearHoliday(rule, toStep(groups.step), context) : toHoliday(rule, year);
  const day = groups.we || groups.wend || groups.z ? toDay(value) : null;
  return day ? toWeekendOf(day) : value;
}

/** What makes a holiday's name the name of something else, or a habit. */
const NO_HABIT = "(?<!\\b(?:every|each|most|merry|happy|of\\sthe)\\s)";
const NO_THING =
  "(?![\\p{L}\\d]|-|['’]?\\s(?:tree|trees|card|cards|carol|carols|present|presents|gift|gifts|party|shopping|song|songs|islands?|egg|eggs|bunny|rising|market|markets|resolutions?|island|parade|costume|sales?|celebrations?|festivals?|festivities)\\b)";

/** Holidays. */
export const HOLIDAY_DATES: readonly DateRecogniser[] = HOLIDAYS.map(([names, rule]) => ({
  rule: "holiday",
  pattern: new RegExp(
    `${NO_WORD_BEFORE}${NO_HABIT}(?:(?<step>${STEP})\\s)?(?<wend>weekend\\sof\\s)?(?:${names})(?<we>\\sweekend)?(?:,?\\s(?:of\\s|in\\s)?(?<y>${YEAR})(?:(?<z>\\sweekend))?|\\s(?:of\\s)?(?<of>last|this|next)\\syear)?${NO_THING}`,
    "giu",
  ),
  hint: new RegExp(names),
  toValue: (groups, context) => toHolidayValue(rule, groups, context),
  certainty: "inferred",
}));

const A_NAMED_DAY = /9\/11|sept|jan|oct|d-day/;

/** Days that events are called by. */
export const NAMED_DATES: readonly DateRecogniser[] = NAMED_DAYS.map(([names, day]) => ({
  rule: "named-day",
  pattern: new RegExp(`(?<![\\p{L}\\d/.-])(?:${names})(?![\\p{L}])`, "giu"),
  hint: A_NAMED_DAY,
  toValue: (_, { anchor }) => (anchor && anchor.year < Number(day.slice(0, 4)) ? null : day),
  certainty: "inferred",
}));
