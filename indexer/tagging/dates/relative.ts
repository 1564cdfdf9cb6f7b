import { addDays, addMonths, addToDay, addWeeks, type Day, toValue, toWeekday } from "./calendar";
import type { DateContext, DateRecogniser } from "./recogniser";
import { COUNT, DAY, lookUp, MONTH, MONTHS, SEASONS, toCount, WEEKDAY, WEEKDAYS } from "./words";

const number = (text: string | undefined): number => Number.parseInt(text ?? "", 10);
const PART = "(?:\\s(?:morning|afternoon|evening|night|noon))";
const STEP: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  the: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
};

/** News looks back: a month or day without a year is the latest one, unless the sentence looks ahead. */
function toNearYear(anchor: Day, month: number, day: number | null, isAhead: boolean): number {
  const now = (anchor.month ?? 1) * 100 + (anchor.day ?? 15);
  const then = month * 100 + (day ?? (month === anchor.month ? (anchor.day ?? 15) : 15));
  if (isAhead) return then < now && now - then > 100 ? anchor.year + 1 : anchor.year;
  return then > now + 100 ? anchor.year - 1 : anchor.year;
}

function toMonthDay(
  month: number | null,
  day: number | null,
  { anchor, isAhead }: DateContext,
): string | null {
  if (!anchor || month === null) return null;
  return toValue(toNearYear(anchor, month, day, isAhead), month, day);
}

function toNearWeekday(
  weekday: number | null,
  step: string | undefined,
  { anchor, isAhead }: DateContext,
): string | null {
  const today = anchor ? toWeekday(anchor) : null;
  if (weekday === null || today === null) return null;
  const back = (today - weekday + 7) % 7;
  const word = (step ?? "").toLowerCase();
  if (word === "last" || word === "past" || word === "previous") return addDays(anchor, -(back || 7));
  if (word === "next" || word === "coming" || word === "upcoming" || word === "following")
    return addDays(anchor, 7 - back);
  if (isAhead) return addDays(anchor, (7 - back) % 7);
  return addDays(anchor, -back);
}

/** Dates that stand on the document's own date. Without it they have no value. */
export const RELATIVE: readonly DateRecogniser[] = [
  {
    // December 31 · Tuesday, Dec. 31st · the fourth of July is left alone
    rule: "month-day",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${WEEKDAY},?\\s{1,3})?(?<m>${MONTH})\\s{1,2}(?:the\\s)?(?<d>${DAY})(?![\\d\\p{L}]|[.,:]\\d|\\s(?:per\\scent|percent))`,
      "gu",
    ),
    toValue: ({ m, d }, context) => toMonthDay(lookUp(MONTHS, m), number(d), context),
    certainty: "inferred",
  },
  {
    // 31 December · the 31st of December
    rule: "day-month",
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,:$])(?:${WEEKDAY},?\\s{1,3})?(?<d>${DAY})\\s{1,2}(?:of\\s)?(?<m>${MONTH})(?![\\p{L}\\d])`,
      "gu",
    ),
    toValue: ({ m, d }, context) => toMonthDay(lookUp(MONTHS, m), number(d), context),
    certainty: "inferred",
  },
  {
    // last December · in December · by May: the month alone needs a word before it, for May and March are words and names
    rule: "month",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<step>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)\\s|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id|of|and|to|through)[\\s-](?:early\\s|late\\s|mid-)?))(?<m>${MONTH})(?![\\p{L}\\d]|\\s\\d)`,
      "gu",
    ),
    toValue: ({ step, m }, context) => {
      const month = lookUp(MONTHS, m);
      const { anchor } = context;
      if (!anchor || month === null) return null;
      const word = (step ?? "").toLowerCase();
      const before = month < (anchor.month ?? 1) ? 0 : 1;
      if (word === "last") return toValue(anchor.year - before, month);
      if (word === "next") return toValue(anchor.year + 1 - (month > (anchor.month ?? 1) ? 1 : 0), month);
      if (word === "this") return toValue(anchor.year, month);
      return toMonthDay(month, null, context);
    },
    certainty: "inferred",
  },
  {
    // Tuesday · last Tuesday · Tuesday morning
    rule: "weekday",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<step>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming|[Ff]ollowing)\\s)?(?<w>${WEEKDAY})${PART}?(?![\\p{L}])`,
      "gu",
    ),
    toValue: ({ step, w }, context) => toNearWeekday(lookUp(WEEKDAYS, w), step, context),
    certainty: "inferred",
  },
  {
    // today · yesterday · tomorrow night · tonight · this morning · last night
    rule: "day-word",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<w>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)${PART}?|(?<l>[Ll]ast)\\s(?:night|evening)|(?<t>[Tt]his)\\s(?:morning|afternoon|evening))(?![\\p{L}])`,
      "gu",
    ),
    toValue: ({ w, l }, { anchor }) =>
      addDays(anchor, l ? -1 : ({ yesterday: -1, tomorrow: 1 }[(w ?? "").toLowerCase()] ?? 0)),
    certainty: "inferred",
  },
  {
    // last week · this month · next year · the previous year
    rule: "step-unit",
    pattern:
      /(?<![\p{L}\d])(?<step>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming|[Pp]revious|[Ff]ollowing)\s(?<unit>week|month|year|decade|century)(?!\p{L})/gu,
    toValue: ({ step, unit }, { anchor }) =>
      toStepped(anchor, STEP[(step ?? "").toLowerCase()] ?? 0, unit ?? ""),
    certainty: "inferred",
  },
  {
    // this summer · last winter
    rule: "season",
    pattern:
      /(?<![\p{L}\d])(?<step>[Ll]ast|[Tt]his|[Nn]ext)\s(?<s>[Ss]pring|SPRING|[Ss]ummer|SUMMER|[Aa]utumn|[Ff]all|[Ww]inter|WINTER)(?!\p{L})/gu,
    toValue: ({ step, s }, { anchor }) =>
      anchor ? `${anchor.year + (STEP[(step ?? "").toLowerCase()] ?? 0)}-${lookUp(SEASONS, s)}` : null,
    certainty: "inferred",
  },
  {
    // three weeks ago · two years earlier · a month later · in two days · ten days from now
    rule: "distance",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<in>[Ii]n\\s))?(?:(?:about|some|nearly|almost|over|more\\sthan)\\s)?(?<n>${COUNT})\\s(?<unit>day|week|month|year|decade)s?(?:\\s(?<way>ago|from\\snow|hence)(?!\\p{L}))?`,
      "giu",
    ),
    toValue: (groups, { anchor }) => {
      const count = toCount(groups.n);
      if (count === null || (!groups.way && !groups.in)) return null;
      if (!groups.way) return null;
      return toDistant(
        anchor,
        groups.way?.toLowerCase() === "ago" ? -count : count,
        (groups.unit ?? "").toLowerCase(),
      );
    },
    certainty: "inferred",
  },
  {
    // December of last year · March this year
    rule: "month-step-year",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?<m>${MONTH})\\s(?:of\\s)?(?<step>last|this|next)\\syear(?!\\p{L})`,
      "gu",
    ),
    toValue: ({ m, step }, { anchor }) =>
      anchor ? toValue(anchor.year + (STEP[step ?? ""] ?? 0), lookUp(MONTHS, m)) : null,
    certainty: "inferred",
  },
];

function toStepped(anchor: Day | null, step: number, unit: string): string | null {
  if (!anchor) return null;
  if (unit === "week") return addWeeks(anchor, step);
  if (unit === "month") return addMonths(anchor, step);
  if (unit === "year") return toValue(anchor.year + step);
  if (unit === "decade") return String(Math.floor(anchor.year / 10) + step);
  return String(Math.floor(anchor.year / 100) + step);
}

function toDistant(anchor: Day | null, count: number, unit: string): string | null {
  if (!anchor) return null;
  if (unit === "day") return addDays(anchor, count);
  if (unit === "week") return addDays(anchor, count * 7);
  if (unit === "month") return addToDay(anchor, count);
  if (unit === "decade") return toValue(anchor.year + count * 10);
  return toValue(anchor.year + count);
}
