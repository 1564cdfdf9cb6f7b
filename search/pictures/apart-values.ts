import { isOffered } from "../collection/names";
import { type FacetKey, facetOf } from "../document/facets";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import { withCarrying } from "../query/narrowed";
import { type ReadQuery, toLink } from "../query/url";
import { byCount } from "../text/by-count";
import { type Counting, openCounting } from "./counting";
import type { ApartValue } from "./set-comparison-result";

/** Values shown of each facet. */
const MOST_APART = 8;

/** The set of a saved search as a query, with its counts. */
export type CountedSet = { readonly read: ReadQuery; readonly answer: ViewAnswer | undefined };

/**
 * The values of a facet that set searches apart, the widest gap first.
 * The engine's counts of many values may be cut, so those of the candidates are counted one by one.
 */
export async function findApart(
  facet: FacetKey,
  sets: readonly CountedSet[],
  snapshot: Snapshot,
): Promise<readonly ApartValue[]> {
  const { field } = facetOf(facet);
  const shares = sets.map(
    ({ answer }) =>
      (value: string): number =>
        answer === undefined || answer.total === 0 ? 0 : (answer.counts[field]?.[value] ?? 0) / answer.total,
  );
  const known = new Set(sets.flatMap(({ answer }) => Object.keys(answer?.counts[field] ?? {})));
  const values = [...known].filter((value) => isOffered(snapshot.names, facet, value));
  const gapOf = (of: readonly number[]): number => Math.max(...of) - Math.min(...of);
  const candidates = values
    .map((value) => ({ value, gap: gapOf(shares.map((share) => share(value))) }))
    .filter(({ gap }) => gap > 0)
    .sort(
      byCount(
        ({ gap }) => gap,
        ({ value }) => value,
      ),
    )
    .slice(0, MOST_APART);
  const counts = await Promise.all(
    sets.map(async ({ read }) =>
      countValues(
        await openCounting(read, snapshot),
        field,
        candidates.map(({ value }) => value),
      ),
    ),
  );
  return candidates.map(({ value }, at) => {
    const figures = sets.map(({ read }, set) => ({
      count: counts[set]?.[at] ?? 0,
      link: toLink(withCarrying(read.query, facet, [value])),
    }));
    const exact = figures.map(({ count }, set) => count / Math.max(1, sets[set]?.answer?.total ?? 0));
    return { value, figures, gap: gapOf(exact) };
  });
}

async function countValues(
  { count }: Counting,
  field: string,
  values: readonly string[],
): Promise<readonly number[]> {
  const answers = await count(values.map((value) => ({ carrying: [{ field, values: [value] }] })));
  return answers.map(({ total }) => total);
}
