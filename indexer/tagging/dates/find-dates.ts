import type { DateTag } from "@/search/document/document";
import type { ParsedText } from "../text/parsed-text";
import { addNarratedDates, type DateMatch, type ToContext } from "./add-narrated-dates";
import { type Day, toDay } from "./calendar";
import { type Clue, findDatePlaces, type Place } from "./date-places";
import { isDayFirst } from "./day-first";
import { toSpokenDates } from "./day-of-speaking";
import { DAY_WORDS } from "./day-words";
import { DECADES_AND_CENTURIES } from "./decades";
import { DISTANCES } from "./distances";
import { dropOverlaps } from "./drop-overlaps";
import { findMatches, type HintedText, toHintedText } from "./find-matches";
import { HOLIDAY_DATES, NAMED_DATES } from "./holidays";
import { MONTH_DATES } from "./month-dates";
import { MONTH_NAMES } from "./months";
import { toNarrated } from "./narrated";
import { NARRATED } from "./narrated-dates";
import { NUMERIC_DATES } from "./numeric-dates";
import { type Outlook, toOutlook } from "./outlook";
import { PRESENT } from "./present";
import { QUARTERS_AND_SEASONS } from "./quarters";
import { findQuoted, toQuoteAt } from "./quoted";
import type { DateContext, DateRecogniser, FoundDate } from "./recogniser";
import { shiftDates } from "./shift-dates";
import { STEPPED_UNITS } from "./stepped-units";
import { toStoryDates } from "./story-clock";
import { DAYS_ALONE } from "./weekdays";
import { WEEKS } from "./weeks";
import { YEARS } from "./years";

type Group = { readonly at: readonly Clue[]; readonly recognisers: readonly DateRecogniser[] };

/** Those that say their year first: of two dates of one length at one place the earlier recogniser's wins. */
const GROUPS: readonly Group[] = [
  { at: ["number", "month", "holiday"], recognisers: NAMED_DATES },
  { at: ["number"], recognisers: NUMERIC_DATES },
  { at: ["month"], recognisers: [...MONTH_DATES, ...MONTH_NAMES] },
  { at: ["season"], recognisers: QUARTERS_AND_SEASONS },
  { at: ["decade"], recognisers: DECADES_AND_CENTURIES },
  { at: ["week"], recognisers: WEEKS },
  { at: ["year"], recognisers: YEARS },
  { at: ["holiday"], recognisers: HOLIDAY_DATES },
  { at: ["day"], recognisers: [...DAYS_ALONE, ...DAY_WORDS] },
  { at: ["unit"], recognisers: [...STEPPED_UNITS, ...DISTANCES] },
  { at: ["present"], recognisers: PRESENT },
];
const NARRATED_GROUP: Group = { at: ["unit", "day"], recognisers: NARRATED };
type Places = ReadonlyMap<Clue, readonly Place[]>;
type DatedText = Pick<DateContext, "anchor" | "text" | "dayFirst"> & { readonly quoted: readonly Place[] };

/** The times a text speaks of, resolved against the document's own date. `publisher` tells how numbers are ordered. */
export function findDates(
  parsed: ParsedText,
  publishedAt: string | null,
  publisher: string | null = null,
): readonly DateTag[] {
  const { text } = parsed;
  const anchor = toDay(publishedAt);
  const quoted = findQuoted(text);
  const dated: DatedText = { anchor, text, quoted, dayFirst: isDayFirst(text, publisher, anchor) };
  const places = findDatePlaces(parsed);
  const toContext = toContextOf(dated);
  const hinted = toHintedText(text);
  const found = GROUPS.flatMap((group) => findGroup(group, places, hinted, toContext));
  const dates = toStoryDates(shiftDates(dropOverlaps(found), text), text, anchor);
  const narrated = addNarratedDates(dates, findAll(NARRATED_GROUP, places, hinted), text, toContext);
  return toDateTags(toSpokenDates(dropOverlaps(narrated), quoted, text, anchor));
}

function findAll({ at, recognisers }: Group, places: Places, hinted: HintedText): DateMatch[] {
  const stretches = at.flatMap((clue) => places.get(clue) ?? []);
  return findMatches(recognisers, stretches, hinted);
}

function findGroup(group: Group, places: Places, hinted: HintedText, toContext: ToContext): FoundDate[] {
  return findAll(group, places, hinted).flatMap(({ start, end, groups, recogniser }) => {
    const { rule, certainty } = recogniser;
    const value = recogniser.toValue(groups, toContext([], start, end));
    return value === null ? [] : [{ start, end, value, rule, certainty }];
  });
}

/** What costs something is worked out when it is needed: most dates say themselves when they are. */
function toContextOf({ quoted, ...dated }: DatedText): ToContext {
  let before: readonly FoundDate[] = [];
  let outlook: Outlook | null = null;
  const look = (): Outlook => {
    outlook ??= toOutlook(dated.text, quoted, context.at, context.end);
    return outlook;
  };
  // One for all places of the text, for making an object with such properties takes as long as finding the date.
  const context = {
    ...dated,
    at: 0,
    end: 0,
    get narrated(): Day | null {
      return toNarrated(before, this.at, dated.anchor).narrated;
    },
    get narratedDay(): Day | null {
      return toNarrated(before, this.at, dated.anchor).narratedDay;
    },
    get isAhead(): boolean {
      return look() === "ahead";
    },
    get isNear(): boolean {
      return look() === "near";
    },
    get isQuoted(): boolean {
      return toQuoteAt(quoted, this.at) !== null;
    },
  };
  return (found, at, end) => {
    before = found;
    outlook = null;
    context.at = at;
    context.end = end;
    return context;
  };
}

function toDateTags(found: readonly FoundDate[]): readonly DateTag[] {
  const byValue = new Map<string, FoundDate[]>();
  for (const date of found) {
    const dates = byValue.get(date.value);
    if (dates) dates.push(date);
    else byValue.set(date.value, [date]);
  }
  return [...byValue].map(([value, dates]) => ({
    value,
    mentions: dates.map(({ start, end, rule, certainty }) => ({ start, end, rule, certainty })),
  }));
}
