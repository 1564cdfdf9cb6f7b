import type { DateTag } from "@/search/document/document";
import type { ParsedText } from "../text/parsed-text";
import { toDay } from "./calendar";
import { type Clue, findDatePlaces, type Place } from "./date-places";
import { isDayFirst } from "./day-first";
import { DECADES_AND_CENTURIES } from "./decades";
import { DISTANCES, NARRATED } from "./distances";
import { dropOverlaps } from "./drop-overlaps";
import { HOLIDAY_DATES, NAMED_DATES } from "./holidays";
import { looksAhead } from "./looks-ahead";
import { MONTH_DATES } from "./month-dates";
import { MONTH_NAMES } from "./months";
import { NUMERIC_DATES } from "./numeric-dates";
import { PRESENT } from "./present";
import { QUARTERS_AND_SEASONS } from "./quarters";
import type { DateContext, DateRecogniser, FoundDate } from "./recogniser";
import { shiftDates } from "./shift-dates";
import { STEPPED_UNITS } from "./stepped-units";
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
  { at: ["day"], recognisers: DAYS_ALONE },
  { at: ["unit"], recognisers: [...STEPPED_UNITS, ...DISTANCES] },
  { at: ["present"], recognisers: PRESENT },
];
const NARRATED_GROUP: Group = { at: ["unit", "day"], recognisers: NARRATED };
/** A date further back than this is no longer what "the next day" follows. */
const NARRATED_REACH = 500;

type Places = ReadonlyMap<Clue, readonly Place[]>;
type DatedText = Pick<DateContext, "anchor" | "text" | "dayFirst">;

/** The times a text speaks of, resolved against the document's own date. `publisher` tells how numbers are ordered. */
export function findDates(
  parsed: ParsedText,
  publishedAt: string | null,
  publisher: string | null = null,
): readonly DateTag[] {
  const { text } = parsed;
  const anchor = toDay(publishedAt);
  const dated: DatedText = { anchor, text, dayFirst: isDayFirst(text, publisher, anchor) };
  const places = findDatePlaces(parsed);
  const found = GROUPS.flatMap((group) => findGroup(group, places, dated, []));
  const dates = shiftDates(dropOverlaps(found), text);
  const narrated = findGroup(NARRATED_GROUP, places, dated, dates);
  return toDateTags(dropOverlaps([...dates, ...narrated]));
}

function findGroup(
  { at, recognisers }: Group,
  places: Places,
  dated: DatedText,
  before: readonly FoundDate[],
): FoundDate[] {
  const stretches = at.flatMap((clue) => places.get(clue) ?? []);
  return recognisers.flatMap((recogniser) => findAll(recogniser, stretches, dated, before));
}

function findAll(
  { pattern, rule, certainty, toValue }: DateRecogniser,
  places: readonly Place[],
  dated: DatedText,
  before: readonly FoundDate[],
): FoundDate[] {
  const found: FoundDate[] = [];
  for (const place of places)
    for (const match of dated.text.slice(place.start, place.end).matchAll(pattern)) {
      const start = place.start + match.index;
      const end = start + match[0].length;
      const value = toValue(match.groups ?? {}, {
        ...dated,
        at: start,
        end,
        isAhead: looksAhead(dated.text, start, end),
        narrated: toNarrated(before, start) ?? dated.anchor,
      });
      if (value !== null) found.push({ start, end, value, rule, certainty });
    }
  return found;
}

/** The last date before a place; what has no day, month or year of its own is none. */
function toNarrated(dates: readonly FoundDate[], at: number): DateContext["narrated"] {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const last = dates[low - 1];
  return last && at - last.end < NARRATED_REACH
    ? toDay(/^\d{4}(?:$|-\d\d)/.test(last.value) ? last.value : null)
    : null;
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
