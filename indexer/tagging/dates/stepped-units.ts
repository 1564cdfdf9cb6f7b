import { addDays, addMonths, addWeeks, type Day, toValue, toWeekday } from "./calendar";
import type { DateContext, DateRecogniser } from "./recogniser";
import { NO_WORD_BEFORE, toStep } from "./words";

/** "over the last year" is how long, not when. */
const NO_DURATION =
  "(?<!\\b(?:over|during|for|in|within|throughout|of)\\s(?:(?:about|around|roughly|nearly|almost|much\\sof|most\\sof)\\s)?(?:the|these|this)\\s)";
const KIND = "(?:calendar\\s|fiscal\\s|financial\\s|school\\s|working[\\s-]|work[\\s-]?)?";
const EDGE =
  "(?:end|start|beginning|middle|rest|remainder|close|course|half|later|earlier|early|late|later\\son|earlier\\son|time)";

/** The day, week, month, year, decade or century that many steps away. */
function toStepped(anchor: Day | null, step: number, unit: string): string | null {
  if (!anchor) return null;
  if (unit === "day") return addDays(anchor, step);
  if (unit === "week") return addWeeks(anchor, step);
  if (unit === "month") return addMonths(anchor, step);
  if (unit === "year") return toValue(anchor.year + step);
  if (unit === "decade") return String(Math.floor(anchor.year / 10) + step);
  return String(Math.floor(anchor.year / 100) + step);
}

/** On a Sunday, what comes "this week" comes in the one that begins. */
function toSteps(step: number, unit: string, { anchor, isAhead }: DateContext): number {
  const isSunday = anchor !== null && toWeekday(anchor) === 0;
  return isSunday && isAhead && unit === "week" && step === 0 ? 1 : step;
}

const lower = (unit: string | undefined): string => (unit ?? "").toLowerCase();

/** Units counted from the present one. */
export const STEPPED_UNITS: readonly DateRecogniser[] = [
  {
    // last week · this month · next year · the previous year
    rule: "step-unit",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:(?<step>this\\spast|this\\scoming|this|next|coming|(?<!\\bthe\\s)previous|current|upcoming)\\s|${NO_DURATION}(?<away>last|past)\\s)${KIND}(?<unit>week|month|year|decade|century)(?:['’]s|(?<=this\\s\\p{L}{4,7})s)?(?!\\p{L}|-old|-long|\\sold\\b)`,
      "giu",
    ),
    hint: /(?:this|next|coming|previous|current|past|last)\s/,
    toValue: ({ step, away, unit }, context) =>
      toStepped(context.anchor, toSteps(toStep(step ?? away) ?? 0, lower(unit), context), lower(unit)),
    certainty: "inferred",
  },
  {
    // the end of the year · later in the week · year end · EOY · year to date · the month of … stays out
    rule: "unit-edge",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:${EDGE}\\s(?:of|in|this)\\s(?:the\\s)?(?<unit>week|month|year|decade|century)|(?<=\\b(?:by|at|before|until)\\s(?:the\\s)?)(?<alone>year|month)(?:[\\s-]?end|['’]s\\send)|(?<e>eo)(?<u>[ymw])|(?<=\\bthe\\s)(?<ytd>year)\\sto\\sdate)(?!\\p{L}|-|\\s\\d|\\sof\\b)`,
      "giu",
    ),
    hint: /(?:of|in|this)\s(?:the\s)?(?:week|month|year|decade|century)|(?:year|month)(?:[\s-]?end|['’]s)|eo[ymw]|year\sto/,
    toValue: ({ unit, alone, u, ytd }, { anchor }) =>
      toStepped(anchor, 0, lower(unit ?? alone ?? ytd ?? { y: "year", m: "month", w: "week" }[lower(u)])),
    certainty: "inferred",
  },
  {
    // the week after next · the year before last
    rule: "step-step",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<unit>week|month|year|decade)\\s(?:(?<next>after\\snext)|before\\slast)(?!\\p{L}|\\s\\p{L}+day)`,
      "giu",
    ),
    hint: /after\snext|before\slast/,
    toValue: ({ unit, next }, { anchor }) => toStepped(anchor, next ? 2 : -2, lower(unit)),
    certainty: "inferred",
  },
];
