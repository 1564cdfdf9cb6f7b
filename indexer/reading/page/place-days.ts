import { findDates } from "../dates/find-dates";
import { type Stamp, toStamp } from "../dates/stamp";
import type { DateHints, WrittenDate } from "../dates/written-date";
import type { DayPlace, DayPlaces } from "./day-places";
import { CHANGED_LABEL, PUBLISHED_BEHIND, PUBLISHED_LABEL } from "./day-words";

/** A day that stands in the body of a page. */
export type PlaceDay = Stamp & {
  readonly kind: DayPlace["kind"];
  /** How far it stands from the heading, in characters of text; below zero above it. */
  readonly distance: number;
  /** Whether a word right before it says that the page was published then. */
  readonly isLabelled: boolean;
};

/** A date in a longer line, or further in it, is told of and is not the line's own. */
const SHORT_LINE = 110;
const LINE_START = 30;
const LABEL_LENGTH = 40;
const DAY = 86_400_000;

/** The days that the places of a page say, in the page's order; those of changes are left out. */
export function findPlaceDays({ places, heading, text }: DayPlaces, hints: DateHints): readonly PlaceDay[] {
  const start = heading ?? text ?? 0;
  return places.flatMap((place) => {
    const day = toPlaceDay(place, hints);
    return day === null || day.value.length < 10 ? [] : [{ ...day, distance: place.at - start }];
  });
}

function toPlaceDay(place: DayPlace, hints: DateHints): Omit<PlaceDay, "distance"> | null {
  const { kind, stamp, text, before } = place;
  if (kind === "changed") return null;
  const attribute = toStamp(stamp, hints);
  const written = findWritten(place, hints);
  if (attribute === null || attribute.value.length < 10)
    return written === null ? null : { ...toDay(written.date), kind, isLabelled: written.isLabelled };
  if (CHANGED_LABEL.test(`${before} ${text.slice(0, LABEL_LENGTH).replace(/\p{Nd}.*$/su, "")}`)) return null;
  const local = written?.date.value ?? "";
  const isLocal = attribute.isUniversal && local.length === 10 && isNextDay(local, attribute.value);
  return {
    ...(isLocal && written ? toDay(written.date) : attribute),
    kind,
    isLabelled: written?.isLabelled ?? false,
  };
}

function toDay(date: WrittenDate): Stamp {
  return { value: date.value, isInferred: date.isInferred, isUniversal: false, moment: null };
}

/** The date of a text that is labelled as the day of publication, else the first that is not labelled as a change. */
function findWritten(
  { kind, text, before }: DayPlace,
  hints: DateHints,
): { readonly date: WrittenDate; readonly isLabelled: boolean } | null {
  const dates = findDates(text, hints)
    .filter(({ value }) => value.length === 10)
    .map((date) => ({ date, label: `${before} ${text.slice(0, date.at)}`.slice(-LABEL_LENGTH) }))
    .filter(({ label }) => !CHANGED_LABEL.test(label));
  const labelled = dates.find(
    ({ date, label }) =>
      PUBLISHED_LABEL.test(label) || PUBLISHED_BEHIND.test(text.slice(date.at + date.length)),
  );
  if (labelled) return { date: labelled.date, isLabelled: true };
  const [first] = dates;
  const isOwn = kind !== "line" || text.length <= SHORT_LINE || (first && isDateline(first.date, text));
  return first && isOwn ? { date: first.date, isLabelled: false } : null;
}

/** Whether a date begins a line and a sign parts it from what follows: `Bonn, 5. Mai 2020 – Die Brücke …`, or an agency's name between slashes. */
function isDateline({ at, length }: WrittenDate, text: string): boolean {
  return at <= LINE_START && /^\s?(?:[.:–—|)-]|\/\s?\p{L}[^/]{1,30}\/)/u.test(text.slice(at + length));
}

/** Whether two days follow each other. */
export function isNextDay(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) === DAY;
}
