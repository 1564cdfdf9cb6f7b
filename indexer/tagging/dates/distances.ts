import { addDays, addMonths, addToDay, addWeeks, type Day, toValue } from "./calendar";
import { COUNT, toCount } from "./number-words";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import { NO_WORD_BEFORE } from "./words";

/** A unit of time as a group of that name; what makes it a plural may follow. */
export const UNIT = "(?<unit>day|week|fortnight|month|year|decade|centur(?=y|ies))";
/** Words that leave a count open. */
export const ABOUT = "(?:(?:about|around|some|nearly|almost|just|over|more\\sthan|roughly|exactly)\\s)?";
const WANTS = /\b(?:want|wants|wish|hope|hopes|back|ready|return|returns|due)\b/i;

/** "two years ago today" */
const TO_THE_DAY = /^\s(?:to the day|this (?:day|morning|evening|afternoon))\b/i;
/** "the first win in ten years" says how long. */
const HOW_LONG =
  /\b(?:the|its|his|her|their|our|an?)\s(?:\p{L}+\s)?(?:first|second|third|fourth|only|most|least|fewest|\p{L}{3,}est)\b[^,;]{0,30}$/iu;
const ONESELF = /\b(?:I|you|me|my|we)\b|\blet['’]s\b/i;

/** The time some units away from a day, no finer than the unit: years away, only the year is known. A fortnight is fourteen days. */
export function toDistant(anchor: Day | null, count: number, unit: string): string | null {
  if (!anchor) return null;
  if (unit === "day") return addDays(anchor, count);
  if (unit === "week") return addWeeks(anchor, count);
  if (unit === "fortnight") return addDays(anchor, count * 14);
  if (unit === "month") return addMonths(anchor, count);
  if (unit === "year") return toValue(anchor.year + count);
  return unit === "decade"
    ? String(Math.floor(anchor.year / 10) + count)
    : String(Math.floor(anchor.year / 100) + count);
}

/** The same, counted from a day that is named, so that a day stays a day: "two weeks before May 13". */
export function toDistantDay(anchor: Day | null, count: number, unit: string): string | null {
  if (anchor?.day == null) return toDistant(anchor, count, unit);
  if (unit === "week") return addDays(anchor, count * 7);
  if (unit === "month" || unit === "year") return addToDay(anchor, count * (unit === "year" ? 12 : 1));
  return toDistant(anchor, count, unit);
}

/** The unit that a match says, in lower case. */
export const unitOf = ({ unit }: Groups): string => (unit ?? "").toLowerCase();

/** "two years ago today" is a day. */
function toAgo(groups: Groups, { anchor, text, end }: DateContext): string | null {
  const count = toCount(groups.n);
  if (count === null) return null;
  const steps = /ago/i.test(groups.way ?? "") ? -count : count;
  const isToTheDay = groups.today !== undefined || TO_THE_DAY.test(text.slice(end, end + 20));
  return (isToTheDay ? toDistantDay : toDistant)(anchor, steps, unitOf(groups));
}

/** "in two weeks" is a time only where the sentence looks ahead; else it is how long. What one arranges for oneself counts from the day. */
function toAhead(groups: Groups, context: DateContext): string | null {
  const count = toCount(groups.n);
  const before =
    context.text
      .slice(Math.max(0, context.at - 60), context.at)
      .split(/[.!?]\s(?!\p{Ll})/u)
      .at(-1) ?? "";
  if (count === null || !(context.isAhead || groups.time || WANTS.test(before))) return null;
  if (groups.time === undefined && HOW_LONG.test(before)) return null;
  const isArranged = !context.isQuoted && ONESELF.test(before);
  return (isArranged ? toDistantDay : toDistant)(context.anchor, count, unitOf(groups));
}

/** Dates some units away from the document's own. */
export const DISTANCES: readonly DateRecogniser[] = [
  {
    // three weeks ago · two years ago · ten days from now
    rule: "distance",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}${ABOUT}(?<n>${COUNT})[\\s-]${UNIT}(?:y|ies|s)?\\s(?<way>ago(?<today>\\stoday)?|from\\snow|hence)(?!\\p{L})`,
      "giu",
    ),
    hint: /ago|from\snow|hence/,
    toValue: toAgo,
    certainty: "inferred",
  },
  {
    // will be back in two weeks · in a year's time
    rule: "distance-ahead",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}in\\s${ABOUT}(?<n>${COUNT})\\s${UNIT}(?:y|ies|s)?(?<time>['’]s?\\stime)?(?!\\p{L}|\\s(?:since|of|ago|from|after|before|later|earlier)\\b|-)`,
      "giu",
    ),
    hint: /in\s/,
    toValue: toAhead,
    certainty: "inferred",
  },
];
