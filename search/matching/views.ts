import { toDayRange } from "../document/dates";
import { FACET_KEYS, type FacetKey, fieldOf } from "../document/facets";
import { PUBLISHED_FIELDS, type TimelineUnit } from "../document/timeline-units";
import type { SearchQuery, Sort } from "../query/query";
import type { Wanted } from "../query/wanted";
import { type Branch, toBranches } from "./branches";
import { type Condition, EVERY, PRESENT, toJoined } from "./condition";
import { toAnyOf, toMentionedCondition, toNoneOf, toPublishedCondition } from "./field-conditions";
import { type FacetPair, facetIn, type PerView } from "./per-view";

/**
 * One count or list of documents in a request to the engine: those that fit any of the branches, with the counts of the
 * fields in `facets`.
 */
export type View = {
  readonly branches: readonly Branch[];
  readonly facets: readonly string[];
  readonly page: { readonly offset: number; readonly limit: number };
  readonly sort: ViewSort;
  /** Whether hits bring the opening of their text. */
  readonly withTexts?: boolean;
};

/** The orders of a search, and besides the order in which documents came in, the last first. */
export type ViewSort = Sort | "ingested";

/** The views of a search, given the condition of each, what is wanted of it and the units that its timeline is counted in. */
export function toViews(
  query: SearchQuery,
  conditions: PerView<Condition>,
  wanted: Wanted,
  units: readonly TimelineUnit[],
): PerView<View> {
  const shared = wanted.facets.filter((key) => !conditions.facets.has(key)).map((key) => fieldOf(key, query));
  const published = units.map((unit) => PUBLISHED_FIELDS[unit]);
  const timeline = conditions.timeline === null ? published : [];
  const main = toCountView(conditions.main, [...new Set<string>([...shared, ...timeline])]);
  return {
    main: { ...main, page: toPage(query), sort: query.sort },
    facets: new Map(
      Array.from(
        conditions.facets,
        ([key, condition]) => [key, toCountView(condition, [fieldOf(key, query)])] as const,
      ),
    ),
    timeline: conditions.timeline === null ? null : toCountView(conditions.timeline, published),
    values: conditions.values.map(({ of, ...pair }) => ({ ...pair, of: toCountView(of, []) })),
  };
}

/** The condition of each count that is wanted of a search: all there is, less what that count leaves out. `text` is that of its text. */
export function toConditions(
  query: SearchQuery,
  text: Condition,
  now: Date,
  wanted: Wanted,
): PerView<Condition> {
  const parts = toParts(query, text, now);
  const counted = wanted.facets.filter((key) => isCountedApart(query, key));
  return {
    main: toAll(parts),
    facets: new Map(counted.map((key) => [key, toAll(parts, key)] as const)),
    timeline: wanted.timeline && hasRange(query) ? toAll(parts, "published") : null,
    values: [],
  };
}

/** What every document of a search meets. */
export function toMainCondition(query: SearchQuery, text: Condition, now: Date): Condition {
  return toAll(toParts(query, text, now));
}

/** The condition of single values' counts: what the facet's count demands, and the value. */
export function toValueConditions(
  query: SearchQuery,
  conditions: PerView<Condition>,
  values: readonly FacetPair[],
): readonly Condition[] {
  return values.map(({ key, value }) =>
    toJoined("and", [facetIn(conditions, key), toAnyOf(fieldOf(key, query), [value])]),
  );
}

function toAll(parts: readonly NamedCondition[], without?: string): Condition {
  return toJoined(
    "and",
    parts.filter((part) => part.name !== without).map((part) => part.condition),
  );
}

function hasRange(query: SearchQuery): boolean {
  return query.from !== null || query.to !== null;
}

/** Where the page of a query lies. */
export function toPage({ page, size }: SearchQuery): View["page"] {
  return { offset: (page - 1) * size, limit: size };
}

/** Whether a facet's counts leave out its own choice: values are chosen, and any of them will do. */
function isCountedApart(query: SearchQuery, key: FacetKey): boolean {
  return query.chosen[key].length > 0 && !query.all.includes(key);
}

/** A view that counts the documents that meet a condition, and shows none. */
export function toCountView(condition: Condition, facets: readonly string[]): View {
  return { branches: toBranches(condition), facets, page: { offset: 0, limit: 0 }, sort: "relevance" };
}

type NamedCondition = { readonly name: string; readonly condition: Condition };

/** Every part of a search that can be left out for a count, by name. Exclusions are never left out. */
function toParts(query: SearchQuery, text: Condition, now: Date): NamedCondition[] {
  return [
    { name: "text", condition: text },
    { name: "present", condition: PRESENT },
    ...FACET_KEYS.flatMap((key) => [
      { name: key, condition: toChosenCondition(query, key) },
      { name: `not.${key}`, condition: toNoneOf(fieldOf(key, query), query.excluded[key]) },
    ]),
    { name: "published", condition: toPublished(query, now) },
    {
      name: "mentioned",
      condition: toMentionedCondition(toDayRange(query.mentionedFrom, query.mentionedTo, now)),
    },
  ];
}

function toChosenCondition(query: SearchQuery, key: FacetKey): Condition {
  const values = query.chosen[key];
  const field = fieldOf(key, query);
  if (values.length === 0) return EVERY;
  if (!query.all.includes(key)) return toAnyOf(field, values);
  return toJoined(
    "and",
    values.map((value) => toAnyOf(field, [value])),
  );
}

/** Documents without a date: alone, or beside a range. */
function toPublished(query: SearchQuery, now: Date): Condition {
  const range = toPublishedCondition(toDayRange(query.from, query.to, now));
  if (!query.undated) return range;
  const undated: Condition = { kind: "isNull", field: "published", denied: false };
  return range.kind === "every" ? undated : toJoined("or", [range, undated]);
}
