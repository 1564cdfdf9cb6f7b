import { toDayRange } from "../document/dates";
import { FACETS, type FacetKey, facetOf } from "../document/facets";
import type { SearchQuery, Sort } from "../query/query";
import { type Branch, toBranches } from "./branches";
import { type Condition, EVERY, PRESENT, toJoined } from "./condition";
import { toAnyOf, toMentionedCondition, toNoneOf, toPublishedCondition } from "./field-conditions";

/**
 * What the engine is asked for one search: the page of hits, and further views of the corpus whose counts the
 * facets and the timeline need.
 */
export type View = {
  readonly name: string;
  readonly branches: readonly Branch[];
  readonly facets: readonly string[];
  readonly page: { readonly offset: number; readonly limit: number };
  readonly sort: ViewSort;
};

/** The orders of a search, and besides the order in which documents came in, the last first. */
export type ViewSort = Sort | "ingested";

/** Fields of the timeline, coarse to fine. */
export const TIMELINE_FIELDS = [
  "publishedDecade",
  "publishedYear",
  "publishedMonth",
  "publishedDay",
] as const;

/** Fields of the timeline of the times that texts speak of, coarse to fine. */
export const MENTIONED_TIMELINE_FIELDS = ["mentionedDecades", "mentionedYears", "mentionedMonths"] as const;

/** No facet answers more values than this; a full answer may be a cut one. */
export const MOST_FACET_VALUES = 400;

/** The name of the view that counts a facet without its own choice. */
export function toFacetView(key: FacetKey): string {
  return `facet ${key}`;
}

/** The views of a search. `text` is the condition of the query's text. */
export function toViews(query: SearchQuery, text: Condition, now: Date): View[] {
  const ownViewFacets = FACETS.filter((row) => isCountedApart(query, row.key));
  const shared = FACETS.filter((row) => !ownViewFacets.includes(row)).map((row) => row.field);
  const facets = new Map<string, readonly string[]>([
    ["main", [...new Set<string>([...shared, ...(hasRange(query) ? [] : TIMELINE_FIELDS)])]],
    ...ownViewFacets.map((row) => [toFacetView(row.key), [row.field]] as const),
    ["timeline", TIMELINE_FIELDS],
  ]);
  return [...toConditions(query, text, now)].map(([name, condition]) => {
    const view = toCountView(name, toBranches(condition), facets.get(name) ?? []);
    return name === "main" ? { ...view, page: toPage(query), sort: query.sort } : view;
  });
}

/** The condition of each view of a search, by its name: all there is, less what its counts leave out. */
export function toConditions(query: SearchQuery, text: Condition, now: Date): Map<string, Condition> {
  const parts = toParts(query, text, now);
  const all = (without?: string): Condition =>
    toJoined(
      "and",
      parts.filter((part) => part.name !== without).map((part) => part.condition),
    );
  const apart = FACETS.filter((row) => isCountedApart(query, row.key));
  return new Map([
    ["main", all()],
    ...apart.map((row) => [toFacetView(row.key), all(row.key)] as const),
    ...(hasRange(query) ? [["timeline", all("published")] as const] : []),
  ]);
}

function hasRange(query: SearchQuery): boolean {
  return query.from !== null || query.to !== null;
}

/** Where the page of a query lies. */
export function toPage({ page, size }: SearchQuery): View["page"] {
  return { offset: (page - 1) * size, limit: size };
}

/** Whether a facet's counts leave out its own choice: values are chosen, and any of them will do. */
export function isCountedApart(query: SearchQuery, key: FacetKey): boolean {
  return query.chosen[key].length > 0 && !query.all.includes(key);
}

/** Counts of single values that a facet's cut answer lacks. */
export function toValueView(
  query: SearchQuery,
  text: Condition,
  now: Date,
  key: FacetKey,
  value: string,
): View {
  const others = toParts(query, text, now).filter((part) => part.name !== key || !isCountedApart(query, key));
  const own = isCountedApart(query, key) ? [toNoneOf(facetOf(key).field, query.excluded[key])] : [];
  const condition = toJoined("and", [
    ...others.map((part) => part.condition),
    ...own,
    toAnyOf(facetOf(key).field, [value]),
  ]);
  return toCountView(`value ${key} ${value}`, toBranches(condition), []);
}

/** A view that counts and shows no document. */
export function toCountView(name: string, branches: readonly Branch[], facets: readonly string[]): View {
  return { name, branches, facets, page: { offset: 0, limit: 0 }, sort: "relevance" };
}

type NamedCondition = { readonly name: string; readonly condition: Condition };

/** Every part of a search that can be left out for a count, by name. Exclusions are never left out. */
function toParts(query: SearchQuery, text: Condition, now: Date): NamedCondition[] {
  return [
    { name: "text", condition: text },
    { name: "present", condition: PRESENT },
    ...FACETS.flatMap((row) => [
      { name: row.key, condition: toChosenCondition(query, row.key) },
      { name: `not.${row.key}`, condition: toNoneOf(row.field, query.excluded[row.key]) },
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
  const { field } = facetOf(key);
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
