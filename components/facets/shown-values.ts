import type { CountedValue } from "@/search/answer/facet-search";
import type { FacetKey } from "@/search/document/facets";
import { toMostLinked } from "@/search/query/most-linked";
import type { SearchQuery } from "@/search/query/query";

/** So many values are seen at first. */
const SHOWN = 8;

/** No facet lists more values. */
const MOST_LISTED = 1_000;
/** A value has three links, and there are some ten facets. */
const LINKS_OF_VALUES = 30;

/**
 * What a facet shows at once and what waits behind “more”. Chosen and excluded values are always shown, also those
 * that the answer at hand does not list.
 */
export function toShownValues(
  query: SearchQuery,
  facet: FacetKey,
  values: readonly CountedValue[],
): { first: readonly CountedValue[]; rest: readonly CountedValue[] } {
  const most = toMostLinked(query, MOST_LISTED, LINKS_OF_VALUES);
  const selected = [...query.chosen[facet], ...query.excluded[facet]].slice(0, most);
  const listed = values.slice(0, most);
  const isFirst = (row: CountedValue, rank: number): boolean => rank < SHOWN || selected.includes(row.value);
  const unlisted = selected.filter((value) => !listed.some((row) => row.value === value));
  return {
    first: [...listed.filter(isFirst), ...unlisted.map((value) => ({ value, count: 0 }))],
    rest: listed.filter((row, rank) => !isFirst(row, rank)),
  };
}
