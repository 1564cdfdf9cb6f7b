import type { CountedValue } from "@/search/answer/facet-search";
import type { FacetKey } from "@/search/document/facets";
import { toMostLinked } from "@/search/query/most-linked";
import type { SearchQuery } from "@/search/query/query";
import { toWritten } from "../client/search-anchor";

/** So many values are seen at first. */
const SHOWN = 8;

/** No facet lists more values. */
const MOST_LISTED = 1_000;
/** A value has three links, and there are some ten facets. */
const LINKS_OF_VALUE = 3;
const LINKS_OF_VALUES = 10 * LINKS_OF_VALUE;

/**
 * What a facet shows at once and what waits behind “more”. Chosen and excluded values are shown, also those that the answer
 * at hand does not list; only of a link that is very long itself not all are.
 */
export function toShownValues(
  query: SearchQuery,
  facet: FacetKey,
  values: readonly CountedValue[],
): {
  readonly first: readonly CountedValue[];
  readonly rest: readonly CountedValue[];
  /** How many are not shown, since the links of all would fill the page. */
  readonly left: number;
} {
  const written = toWritten(query);
  const most = toMostLinked(written, MOST_LISTED, LINKS_OF_VALUES);
  const all = [...query.chosen[facet], ...query.excluded[facet]];
  const selected = all.slice(0, toMostLinked(written, all.length, LINKS_OF_VALUE));
  const listed = values.slice(0, most);
  const isFirst = (row: CountedValue, rank: number): boolean => rank < SHOWN || selected.includes(row.value);
  const unlisted = selected.filter((value) => !listed.some((row) => row.value === value));
  const countOf = (value: string): number => values.find((row) => row.value === value)?.count ?? 0;
  const first = [...listed.filter(isFirst), ...unlisted.map((value) => ({ value, count: countOf(value) }))];
  const rest = listed.filter((row, rank) => !isFirst(row, rank));
  const every = new Set([...all, ...values.slice(0, MOST_LISTED).map(({ value }) => value)]);
  return { first, rest, left: every.size - first.length - rest.length };
}
