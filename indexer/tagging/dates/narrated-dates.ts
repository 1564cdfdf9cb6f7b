import { ABOUT, toDistant, UNIT, unitOf } from "./distances";
import { toWeekdayFrom } from "./near-dates";
import { COUNT, toCount } from "./number-words";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import { lookUp, MONTH, NO_WORD_BEFORE, PART_OF_DAY, WEEKDAY, WEEKDAYS } from "./words";

/** What may follow where "the next day" is when, and not which day: "the next day of talks". */
const CLAUSE_GOES_ON =
  "(?=[\\s.,;:!?)]*$|[.,;:!?)]|\\s[–—-]|\\s(?:that|when|to|with|after|and|the|he|she|they|it|in|at|by|on|was|were|had|as|but)\\b)";

/** "three weeks later" counts from the last date of the text; from the document's where there is none. */
function toNarrated(groups: Groups, { narrated, narratedDay }: DateContext): string | null {
  const count = toCount(groups.n);
  if (count === null) return null;
  const back = /before|earlier|previously/i.test(groups.way ?? "");
  const unit = unitOf(groups);
  return toDistant(isOfDays(unit) ? narratedDay : narrated, back ? -count : count, unit);
}

const isOfDays = (unit: string): boolean => /^(?:day|week|fortnight)$/.test(unit);

/** Narrated "the next day", "the previous week". */
function toNeighbour({ s, u, unit, way }: Groups, { narrated, narratedDay }: DateContext): string | null {
  const back = /^(?:prev|prec|before|earl)/i.test(s ?? way ?? "");
  const name = (u ?? unit ?? "").toLowerCase().replace(/morning|afternoon|evening|night/, "day");
  return toDistant(isOfDays(name) ? narratedDay : narrated, back ? -1 : 1, name);
}

/** Dates some units away from the last one. */
export const NARRATED: readonly DateRecogniser[] = [
  {
    // three weeks later · two days earlier · a month before
    rule: "distance-narrated",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?<!\\b(?:within|over|for)\\s(?:the\\s)?)${ABOUT}(?<n>${COUNT})\\s${UNIT}(?:y|ies|s)?\\s(?<way>later|earlier|previously|afterwards?|before(?=[,.;])|after(?=[,.;]))(?!\\p{L}|\\sthan)`,
      "giu",
    ),
    hint: /later|earlier|previously|afterward|(?:before|after)[,.;]/,
    toValue: toNarrated,
    certainty: "inferred",
  },
  {
    // the next day · the previous morning · the day before
    rule: "unit-narrated",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}the\\s(?:(?<s>next|following|previous|preceding)\\s(?<u>day|week|month|year|morning|afternoon|evening|night)${CLAUSE_GOES_ON}(?!\\s(?:yesterday|tomorrow|that\\swas))|(?<unit>day|month|year)\\s(?<way>before|after|earlier)(?=[\\s.,;:!?)]*$|[.,;:!?)]|\\s(?:and|at|in|by|on|from)\\b))`,
      "giu",
    ),
    hint: /the\s(?:next|following|previous|preceding|day|month|year)\s/,
    toValue: toNeighbour,
    certainty: "inferred",
  },
  {
    // the following year's budget · the previous week brought: such a word says that the text counts from a time of its own
    rule: "unit-narrated",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}the\\s(?<s>following|previous|preceding)\\s(?<u>week|month|year|decade|century)(?:['’]s)?(?!\\p{L}|-)`,
      "giu",
    ),
    hint: /the\s(?:following|previous|preceding)\s/,
    toValue: toNeighbour,
    certainty: "inferred",
  },
  {
    // the following Monday · the previous Friday
    rule: "weekday-narrated",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}the\\s(?<s>following|previous|preceding|next)\\s(?<w>${WEEKDAY})${PART_OF_DAY}?(?!\\p{L}|,?\\s${MONTH})`,
      "giu",
    ),
    hint: /the\s(?:following|previous|preceding|next)\s/,
    toValue: ({ s, w }, { narratedDay }) =>
      toWeekdayFrom(narratedDay, lookUp(WEEKDAYS, w), /^p/i.test(s ?? "")),
    certainty: "inferred",
  },
];
