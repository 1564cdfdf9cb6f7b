import type { FacetKey } from "@/search/facets";
import type { SearchQuery } from "@/search/query";
import type { RowValue } from "./facet-value-row";

/** So many values are seen at first. */
const SHOWN = 8;

/**
 * What a facet shows at once and what waits behind “more”. Chosen and excluded values are always shown, also those
 * that the answer at hand does not list.
 */
export function toShownValues(
  query: SearchQuery,
  facet: FacetKey,
  values: readonly RowValue[],
): { first: readonly RowValue[]; rest: readonly RowValue[] } {
  const selected = [...query.chosen[facet], ...query.excluded[facet]];
  const isFirst = (row: RowValue, rank: number): boolean => rank < SHOWN || selected.includes(row.value);
  const unlisted = selected.filter((value) => !values.some((row) => row.value === value));
  return {
    first: [...values.filter(isFirst), ...unlisted.map((value) => ({ value, count: 0 }))],
    rest: values.filter((row, rank) => !isFirst(row, rank)),
  };
}
