import { MOST_FACET_VALUES } from "../document/facets";
import { PUBLISHED_FIELDS, TIMELINE_UNITS, type TimelineUnit } from "../document/timeline-units";
import type { ViewAnswer } from "../meilisearch/stored";
import { MOST_MONTHS_IN_DAYS, toSpanInMonths } from "./timeline";

type Counts = Readonly<Record<string, number>>;

/**
 * The units that a timeline needs counted besides those that are: coarser ones where months, and then years, are too many to be
 * counted one by one; days where the months are few. None where the others can be added up.
 */
export function toMissingUnits(view: ViewAnswer, counted: readonly TimelineUnit[]): readonly TimelineUnit[] {
  const unless = (unit: TimelineUnit): readonly TimelineUnit[] => (counted.includes(unit) ? [] : [unit]);
  const months = Object.keys(countsOf(view, "month"));
  if (months.length === 0) return [];
  if (isWhole(view, "month")) return toSpanInMonths(months) <= MOST_MONTHS_IN_DAYS ? unless("day") : [];
  if (!counted.includes("year")) return ["year"];
  return isWhole(view, "year") ? [] : unless("decade");
}

/** The view with years and decades added up from finer units, where those were counted whole and these were not. */
export function withCoarserUnits(view: ViewAnswer, counted: readonly TimelineUnit[]): ViewAnswer {
  const withYears = counted.includes("year")
    ? view
    : withUnit(view, "year", "month", (key) => key.slice(0, 4));
  if (counted.includes("decade")) return withYears;
  return withUnit(withYears, "decade", "year", (key) => `${key.slice(0, 3)}0`);
}

/** In the order of units, each once. */
export function toUnits(some: readonly TimelineUnit[]): readonly TimelineUnit[] {
  return TIMELINE_UNITS.filter((unit) => some.includes(unit));
}

function withUnit(
  view: ViewAnswer,
  unit: TimelineUnit,
  finer: TimelineUnit,
  toKey: (key: string) => string,
): ViewAnswer {
  if (!isWhole(view, finer)) return view;
  const sums = new Map<string, number>();
  for (const [key, count] of Object.entries(countsOf(view, finer)))
    sums.set(toKey(key), (sums.get(toKey(key)) ?? 0) + count);
  return { ...view, counts: { ...view.counts, [PUBLISHED_FIELDS[unit]]: Object.fromEntries(sums) } };
}

function countsOf({ counts }: ViewAnswer, unit: TimelineUnit): Counts {
  return counts[PUBLISHED_FIELDS[unit]] ?? {};
}

function isWhole(view: ViewAnswer, unit: TimelineUnit): boolean {
  return Object.keys(countsOf(view, unit)).length < MOST_FACET_VALUES;
}
