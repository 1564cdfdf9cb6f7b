import type { CountedValue } from "@/search/answer/facet-search";
import type { FacetKey } from "@/search/document/facets";
import type { SearchQuery } from "@/search/query/query";

/** So many values are seen at first. */
const SHOWN = 8;

/**
 * What a facet shows at once and what waits behind “more”. Chosen and excluded values are always shown, also those
 * that the answer at hand does not list.
 */
export function toShownValues(
  query: SearchQuery,
  facet: FacetKey,
  values: readonly CountedValue[],
): { first: readonly CountedValue[]; rest: readonly CountedValue[] } {
  const selected = [...query.chosen[facet], ...query.excluded[facet]];
  const isFirst = (row: CountedValue, rank: number): boolean => rank < SHOWN || selected.includes(row.value);
  const unlisted = selected.filter((value) => !values.some((row) => row.value === value));
  return {
    first: [...values.filter(isFirst), ...unlisted.map((value) => ({ value, count: 0 }))],
    rest: values.filter((row, rank) => !isFirst(row, rank)),
  };
}
