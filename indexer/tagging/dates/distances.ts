import { addDays, addToDay, type Day, toValue } from "./calendar";
import { COUNT, toCount } from "./number-words";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import { NO_WORD_BEFORE } from "./words";

const UNIT = "(?<unit>day|week|fortnight|month|year|decade|centur(?=y|ies))";
const ABOUT = "(?:(?:about|around|some|nearly|almost|just|over|more\\sthan|roughly|exactly)\\s)?";
const WANTS = /\b(?:want|wants|wish|hope|hopes|back|ready|return|returns|due)\b/i;

/** The date some units away from a day, as precise as the unit lets it be: years away, only the year is known. */
function toDistant(anchor: Day | null, count: number, unit: string): string | null {
  if (!anchor) return null;
  if (unit === "day") return addDays(anchor, count);
  if (unit === "week") return addDays(anchor, count * 7);
  if (unit === "fortnight") return addDays(anchor, count * 14);
  if (unit === "month") return addToDay(anchor, count);
  if (unit === "year") return toValue(anchor.year + count);
  return toValue(anchor.year + count * (unit === "decade" ? 10 : 100));
}

/** The same, but a day stays a day over years. */
export function toDistantDay(anchor: Day | null, count: number, unit: string): string | null {
  return unit === "year" && anchor?.day != null
    ? addToDay(anchor, count * 12)
    : toDistant(anchor, count, unit);
}

const unitOf = ({ unit }: Groups): string => (unit ?? "").toLowerCase();

/** "in two weeks" is a time only where the sentence looks ahead; else it is how long. */
function toAhead(groups: Groups, context: DateContext): string | null {
  const count = toCount(groups.n);
  const before =
    context.text
      .slice(Math.max(0, context.at - 60), context.at)
      .split(/[.!?]\s/)
      .at(-1) ?? "";
  if (count === null || !(context.isAhead || groups.time || WANTS.test(before))) return null;
  return toDistantDay(context.anchor, count, unitOf(groups));
}

/** "three weeks later" counts from the last date of the text; from the document's where there is none. */
function toNarrated(groups: Groups, { narrated }: DateContext): string | null {
  const count = toCount(groups.n);
  if (count === null) return null;
  const back = /before|earlier|previously/i.test(groups.way ?? "");
  return toDistant(narrated, back ? -count : count, unitOf(groups));
}

/** Dates some units away from the document's own. */
export const DISTANCES: readonly DateRecogniser[] = [
  {
    // three weeks ago · two years ago · ten days from now
    rule: "distance",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}${ABOUT}(?<n>${COUNT})[\\s-]${UNIT}(?:y|ies|s)?\\s(?<way>ago|from\\snow|hence)(?!\\p{L})`,
      "giu",
    ),
    toValue: (groups, { anchor }) => {
      const count = toCount(groups.n);
      return count === null
        ? null
        : toDistant(anchor, /ago/i.test(groups.way ?? "") ? -count : count, unitOf(groups));
    },
    certainty: "inferred",
  },
  {
    // will be back in two weeks · in a year's time
    rule: "distance-ahead",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}in\\s${ABOUT}(?<n>${COUNT})\\s${UNIT}(?:y|ies|s)?(?<time>['’]s?\\stime)?(?!\\p{L}|\\s(?:since|of|ago|from|after|before|later|earlier)\\b|-)`,
      "giu",
    ),
    toValue: toAhead,
    certainty: "inferred",
  },
];

/** Dates some units away from the last one. */
export const NARRATED: readonly DateRecogniser[] = [
  {
    // three weeks later · two days earlier · a month before
    rule: "distance-narrated",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}${ABOUT}(?<n>${COUNT})\\s${UNIT}(?:y|ies|s)?\\s(?<way>later|earlier|previously|afterwards?|before(?=[,.;])|after(?=[,.;]))(?!\\p{L}|\\sthan)`,
      "giu",
    ),
    toValue: toNarrated,
    certainty: "inferred",
  },
  {
    // the next day · the following year · the day before · the previous month
    rule: "unit-narrated",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}the\\s(?:(?<s>next|following|previous|preceding)\\s(?<u>day|month|year|morning)|(?<unit>day|month|year)\\s(?<way>before|after|earlier))(?=[\\s.,;:!?)]*$|[.,;:!?)]|\\s(?:that|when|to|with|after|and|the|he|she|they|it|in|at|by|on|was|as)\\b)(?!\\s(?:yesterday|tomorrow|that\\swas))`,
      "giu",
    ),
    toValue: ({ s, u, unit, way }, { narrated }) => {
      const back = /^(?:prev|prec|before|earl)/i.test(s ?? way ?? "");
      const name = (u ?? unit ?? "").toLowerCase().replace("morning", "day");
      const value = toDistant(narrated, back ? -1 : 1, name);
      return name === "month" ? (value?.slice(0, 7) ?? null) : value;
    },
    certainty: "inferred",
  },
];
