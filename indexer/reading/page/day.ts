import { type Stamp, toStamp } from "../dates/stamp";
import type { DateHints } from "../dates/written-date";
import { findAddressDay } from "./address-day";
import { findDayPlaces } from "./day-places";
import { findHeading } from "./heading";
import type { LinkedData } from "./linked-data";
import type { Meta } from "./meta";
import type { PageClues } from "./page-objects";
import { findPlaceDays, isNextDay, type PlaceDay } from "./place-days";
import { findStatedDays } from "./stated-days";

/** The day of a page. */
export type PageDay = {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly value: string;
  /** What says it: a meta element, linked data, an element of the page that is for dates, a written line, the page's address. */
  readonly by: "meta" | "linked" | "element" | "written" | "address";
  /** Whether a rule concluded it: the order of its numbers, or that a date near the heading is the day of publication. */
  readonly isInferred: boolean;
};

/** What is known of a page. */
export type KnownPage = {
  readonly document: Document;
  readonly meta: Meta;
  readonly linked: LinkedData;
  readonly clues: PageClues;
  readonly language: string | undefined;
};

/** Text above and below a heading in which a date is the article's, in characters. */
const ABOVE = 250;
const BELOW = 400;

/**
 * The day on which a page was published: the first of what it states, what an element for it says, what is written near the heading,
 * and what its address holds, that reads as a day; else the first that reads as a month or a year. Null where nothing says it.
 */
export function findDay(page: KnownPage): PageDay | null {
  const hints: DateHints = { language: page.language };
  const stated = findStatedDays(page.meta, page.linked, page.clues);
  const places = findDayPlaces(toBody(page.document), findHeading(page.document, page.clues.titles));
  const days = findPlaceDays(places, hints);
  const address = findAddress(page);
  const said = [...toStamps(stated.meta, "meta", hints), ...toStamps(stated.linked, "linked", hints)];
  const exact = said.filter(({ value }) => value.length === 10);
  const [first] = exact;
  if (first) return toLocal(first, exact, days, address);
  return findInPlaces(days, address) ?? toPageDay(said[0]);
}

/** The first day of computers: of a clock that was never set. */
const NEVER_SET = /^(?:1970-01-01|1969-12-31)$/;

type Said = Stamp & { readonly by: PageDay["by"] };

function toStamps(values: readonly string[], by: PageDay["by"], hints: DateHints): readonly Said[] {
  return values.flatMap((value) => {
    const stamp = toStamp(value, hints);
    return stamp === null || NEVER_SET.test(stamp.value) ? [] : [{ ...stamp, by }];
  });
}

function findAddress({ clues }: KnownPage): string | null {
  for (const address of clues.addresses) {
    const day = findAddressDay(address);
    if (day !== null) return day;
  }
  return null;
}

function toPageDay(said: Said | undefined): PageDay | null {
  return said ? { value: said.value, by: said.by, isInferred: said.isInferred } : null;
}

/** The publisher's own day of a moment of universal time: as the page states or writes the same moment elsewhere. */
function toLocal(
  said: Said,
  others: readonly Said[],
  days: readonly PlaceDay[],
  address: string | null,
): PageDay {
  const own = { value: said.value, by: said.by, isInferred: said.isInferred };
  if (!said.isUniversal) return own;
  const same = others.find(
    ({ moment, isUniversal }) => !isUniversal && moment !== null && moment === said.moment,
  );
  if (same) return { ...own, value: same.value, by: same.by };
  const near = days
    .filter((day) => !day.isUniversal && isNear(day))
    .sort((a, b) => toRank(a) - toRank(b))
    .map(({ value }) => value);
  const written = [...(address === null ? [] : [address]), ...near];
  const local = written.find((value) => value === said.value || isNextDay(value, said.value));
  if (local === undefined || local === said.value) return own;
  return { ...own, value: local, by: local === address ? "address" : "written" };
}

/** The body of a page; what stands for it where the page opens none. */
function toBody(document: Document): Element {
  const body = document.querySelector("body"); // A document that has none may have made an empty one.
  return body?.firstElementChild ? body : (document.querySelector("head") ?? document.documentElement);
}

function isNear({ distance }: PlaceDay): boolean {
  return distance >= -ABOVE && distance <= BELOW;
}

function findInPlaces(days: readonly PlaceDay[], address: string | null): PageDay | null {
  const near = days.filter(isNear).sort((a, b) => toRank(a) - toRank(b));
  const sure = days.filter(({ kind }) => kind === "published").sort((a, b) => toRank(a) - toRank(b))[0];
  const found = sure ?? near.find(({ isLabelled }) => isLabelled);
  if (found) return toFound(found, false);
  if (address !== null) return { value: address, by: "address", isInferred: true };
  const [nearest] = near;
  if (nearest) return toFound(nearest, true);
  const labelled = days.find(({ isLabelled }) => isLabelled);
  if (labelled) return toFound(labelled, false);
  const dated = days.filter(({ kind }) => kind === "dated");
  const values = new Set(dated.map(({ value }) => value));
  return dated[0] && values.size === 1 ? toFound(dated[0], true) : null;
}

function toFound({ value, kind, isInferred }: PlaceDay, isConcluded: boolean): PageDay {
  return { value, by: kind === "line" ? "written" : "element", isInferred: isInferred || isConcluded };
}

/** Nearer to the heading is better; above it counts as twice as far. */
function toRank({ distance, kind }: PlaceDay): number {
  return (distance < 0 ? -2 * distance : distance) + (kind === "line" ? 60 : 0);
}
