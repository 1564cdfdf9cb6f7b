import { FACET_KEYS, type FacetKey } from "../document/facets";
import { toSortedValues } from "../text/sorted-values";

/** A search as a reader states it. A value: two equal queries have the same link. */
export type SearchQuery = {
  /** Canonical text in the query language. */
  readonly text: string;
  readonly chosen: FacetSelection;
  readonly excluded: FacetSelection;
  /** Facets of which a document must carry all chosen values, not any. */
  readonly all: readonly FacetKey[];
  /** Published, inclusive; partial or relative dates. */
  readonly from: string | null;
  readonly to: string | null;
  readonly mentionedFrom: string | null;
  readonly mentionedTo: string | null;
  /** Alone: only documents without a date. With `from` or `to`: those too. */
  readonly undated: boolean;
  /** Whether sides that are only possible count as stances and voices. */
  readonly possible: boolean;
  /** Whether close matches join the set. */
  readonly close: boolean;
  /** Whether close matches are found by what they mean as well, not by words alone. */
  readonly meaning: boolean;
  readonly group: "story" | null;
  readonly sort: Sort;
  readonly page: number;
  readonly size: number;
  /** Whether the last word of the text is unfinished, and stands for all that begin so. Whatever is changed besides finishes it. */
  readonly typing: boolean;
};

/** Values by facet, each list sorted and without repeats. */
type FacetSelection = Readonly<Record<FacetKey, readonly string[]>>;

export const SORTS = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

export const DEFAULT_SIZE = 20;
export const LARGEST_SIZE = 100;
/** The last page that a search has. */
export const LARGEST_PAGE = 1_000_000;

/** A value for each facet. */
export function forEachFacet<Value>(make: (key: FacetKey) => Value): Record<FacetKey, Value> {
  return Object.fromEntries(FACET_KEYS.map((key) => [key, make(key)])) as Record<FacetKey, Value>;
}

const NOTHING: FacetSelection = forEachFacet(() => []);

/** The query of all documents. */
export const EVERYTHING: SearchQuery = {
  text: "",
  chosen: NOTHING,
  excluded: NOTHING,
  all: [],
  from: null,
  to: null,
  mentionedFrom: null,
  mentionedTo: null,
  undated: false,
  possible: false,
  close: false,
  meaning: true,
  group: null,
  sort: "relevance",
  page: 1,
  size: DEFAULT_SIZE,
  typing: false,
};

/** The query with changes, at its first page. */
export function withChanges(query: SearchQuery, changes: Partial<SearchQuery>): SearchQuery {
  return { ...query, page: 1, typing: false, ...changes };
}

/** Chooses a value, or takes the choice back; an exclusion of it ends. */
export function withToggled(query: SearchQuery, facet: FacetKey, value: string): SearchQuery {
  const chosen = query.chosen[facet];
  const next = chosen.includes(value) ? without(chosen, value) : withValue(chosen, value);
  return withChanges(query, {
    chosen: { ...query.chosen, [facet]: next },
    excluded: { ...query.excluded, [facet]: without(query.excluded[facet], value) },
  });
}

/** Excludes a value, or takes the exclusion back; a choice of it ends. */
export function withExclusionToggled(query: SearchQuery, facet: FacetKey, value: string): SearchQuery {
  const excluded = query.excluded[facet];
  const next = excluded.includes(value) ? without(excluded, value) : withValue(excluded, value);
  return withChanges(query, {
    excluded: { ...query.excluded, [facet]: next },
    chosen: { ...query.chosen, [facet]: without(query.chosen[facet], value) },
  });
}

/** Chooses this value of the facet and no other. */
export function withOnly(query: SearchQuery, facet: FacetKey, value: string): SearchQuery {
  return withChanges(query, {
    chosen: { ...query.chosen, [facet]: [value] },
    excluded: { ...query.excluded, [facet]: without(query.excluded[facet], value) },
  });
}

/** Documents must carry any of a facet's chosen values, or all of them. */
export function withAll(query: SearchQuery, facet: FacetKey, all: boolean): SearchQuery {
  const others = query.all.filter((key) => key !== facet);
  return withChanges(query, {
    all: all ? FACET_KEYS.filter((key) => key === facet || others.includes(key)) : others,
  });
}

function without(values: readonly string[], value: string): readonly string[] {
  return values.filter((candidate) => candidate !== value);
}

function withValue(values: readonly string[], value: string): readonly string[] {
  return toSortedValues([...values, value]);
}

/** Whether the query narrows the corpus at all. */
export function isNarrowed(query: SearchQuery): boolean {
  return (
    query.text !== "" ||
    FACET_KEYS.some((key) => query.chosen[key].length > 0 || query.excluded[key].length > 0) ||
    [query.from, query.to, query.mentionedFrom, query.mentionedTo].some((end) => end !== null) ||
    query.undated
  );
}
