import { isOffered, type Names } from "../collection/names";
import { FACETS, type FacetKey, facetOf, fieldOf, MOST_FACET_VALUES } from "../document/facets";
import { toStanceParts } from "../document/stance-value";
import { type FacetPair, facetIn, type PerView } from "../matching/per-view";
import type { ViewAnswer } from "../meilisearch/stored";
import { forEachFacet, type SearchQuery } from "../query/query";
import { byEntryCount } from "../text/by-count";
import type { FacetResult, FacetValue } from "./result";

/** Counts by value, of each facet: as the engine gave them, cut at `MOST_FACET_VALUES`. */
type FacetCounts = Readonly<Record<FacetKey, Readonly<Record<string, number>>>>;

/** The counts of each facet, those of single values added. */
export function toFacetCounts(query: SearchQuery, answers: PerView<ViewAnswer>): FacetCounts {
  return forEachFacet((key) => {
    const counts = facetIn(answers, key).counts[fieldOf(key, query)] ?? {};
    const single = answers.values.filter((one) => one.key === key);
    if (single.length === 0) return counts;
    return { ...counts, ...Object.fromEntries(single.map(({ value, of }) => [value, of.total] as const)) };
  });
}

/** Chosen values that a cut answer lacks: they must be counted one by one. */
export function toUncounted(query: SearchQuery, counts: FacetCounts): readonly FacetPair[] {
  return FACETS.flatMap(({ key }) => {
    const known = counts[key];
    if (query.chosen[key].length === 0 || Object.keys(known).length < MOST_FACET_VALUES) return [];
    return query.chosen[key].filter((value) => !Object.hasOwn(known, value)).map((value) => ({ key, value }));
  });
}

/**
 * What the panel lists: the chosen and excluded values first found in their place by count, then the most frequent that are offered.
 * A target comes with all its sides, since a bar that lacks one would say that nobody takes it.
 */
export function toFacetResults(
  query: SearchQuery,
  counts: FacetCounts,
  names: Names,
): Record<FacetKey, FacetResult> {
  return forEachFacet((key) => toFacetResult(query, key, counts[key], names));
}

/** The same of one facet. */
export function toFacetResult(
  query: SearchQuery,
  key: FacetKey,
  counts: Readonly<Record<string, number>>,
  names: Names,
): FacetResult {
  const { shown } = facetOf(key);
  const chosen = query.chosen[key];
  const excluded = query.excluded[key];
  const selected = new Set([...chosen, ...excluded]);
  const ranked = Object.entries(counts).sort(byEntryCount);
  const isListable = ([value]: Counted): boolean => selected.has(value) || isOffered(names, key, value);
  // Whether one is offered takes longest, so that it is seen of as many as are shown.
  let rank = 0;
  const first = ranked.filter((one) => {
    if (rank === shown) return selected.has(one[0]);
    if (!isListable(one)) return false;
    rank += 1;
    return true;
  });
  const listed = key === "stance" ? withAllSides(first, ranked).filter(isListable) : first;
  const isListed = new Set(listed);
  const absent = [...selected]
    .filter((value) => !Object.hasOwn(counts, value))
    .map((value) => [value, 0] as const);
  const values = [...listed, ...absent].map(
    ([value, count]): FacetValue => ({
      value,
      count,
      chosen: chosen.includes(value),
      excluded: excluded.includes(value),
    }),
  );
  return { values, more: ranked.some((one) => !isListed.has(one) && isListable(one)) };
}

type Counted = readonly [value: string, count: number];

/** Those of the ranked values that are listed, or whose target is. */
function withAllSides(listed: readonly Counted[], ranked: readonly Counted[]): readonly Counted[] {
  const targetOf = ([value]: Counted): string => toStanceParts(value)?.target ?? value;
  const targets = new Set(listed.map(targetOf));
  return ranked.filter((one) => targets.has(targetOf(one)));
}
