import type { DateTag } from "@/search/document/document";
import type { ParsedText } from "../text/parsed-text";
import { addNarratedDates, type DateMatch, type ToContext } from "./add-narrated-dates";
import { toDay } from "./calendar";
import { type Clue, findDatePlaces, type Place } from "./date-places";
import { isDayFirst } from "./day-first";
import { toSpokenDates } from "./day-of-speaking";
import { DAY_WORDS } from "./day-words";
import { DECADES_AND_CENTURIES } from "./decades";
import { DISTANCES } from "./distances";
import { dropOverlaps } from "./drop-overlaps";
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
  const found = GROUPS.flatMap((group) => findGroup(group, places, text, toContext));
  const dates = toStoryDates(shiftDates(dropOverlaps(found), text), text, anchor);
  const narrated = addNarratedDates(dates, findMatches(NARRATED_GROUP, places, text), text, toContext);
  return toDateTags(toSpokenDates(dropOverlaps(narrated), quoted, text, anchor));
}

function findGroup(group: Group, places: Places, text: string, toContext: ToContext): FoundDate[] {
  return findMatches(group, places, text).flatMap(({ start, end, groups, recogniser }) => {
    const { rule, certainty } = recogniser;
    const value = recogniser.toValue(groups, toContext([], start, end));
    return value === null ? [] : [{ start, end, value, rule, certainty }];
  });
}

function findMatches({ at, recognisers }: Group, places: Places, text: string): DateMatch[] {
  const found: DateMatch[] = [];
  const stretches = at.flatMap((clue) =>
    (places.get(clue) ?? []).map(({ start, end }) => ({ start, said: text.slice(start, end) })),
  );
  for (const recogniser of recognisers)
    for (const { start, said } of stretches) addMatches(found, recogniser, said, start);
  return found;
}

/** What `matchAll` gives, without the copy of the pattern that it makes each time: there are a hundred patterns and many stretches. */
function addMatches(found: DateMatch[], recogniser: DateRecogniser, said: string, start: number): void {
  const { pattern } = recogniser;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(said); match !== null; match = pattern.exec(said)) {
    const { index, groups = {}, 0: whole } = match;
    found.push({ start: start + index, end: start + index + whole.length, groups, recogniser });
    if (whole === "") pattern.lastIndex += 1;
  }
}

/** What costs something is worked out when it is needed: most dates say themselves when they are. */
function toContextOf({ quoted, ...dated }: DatedText): ToContext {
  return (before, at, end) => {
    let outlook: Outlook | null = null;
    const look = (): Outlook => {
      outlook ??= toOutlook(dated.text, quoted, at, end);
      return outlook;
    };
    return {
      ...dated,
      at,
      end,
      get narrated() {
        return toNarrated(before, at, dated.anchor).narrated;
      },
      get narratedDay() {
        return toNarrated(before, at, dated.anchor).narratedDay;
      },
      get isAhead() {
        return look() === "ahead";
      },
      get isNear() {
        return look() === "near";
      },
      get isQuoted() {
        return toQuoteAt(quoted, at) !== null;
      },
    };
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
