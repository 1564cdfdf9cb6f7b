import { type FacetKey, facetOf } from "../document/facets";
import { TIMELINE_FIELDS } from "../matching/views";
import type { SearchContext } from "../meilisearch/search-context";
import type { ViewAnswer } from "../meilisearch/stored";
import { withCarrying } from "../query/narrowed";
import { EVERYTHING } from "../query/query";
import { type ReadQuery, toLink, toRead } from "../query/url";
import { countWhole } from "./baseline-counts";
import { type Counting, countWith } from "./counting";
import type { ApartValue, SetComparison, SetPart } from "./set-comparison-result";
import { toAxis, toSeries } from "./timeline-series";

/** Facets whose values can set searches apart. */
const APART_FACETS = ["actor", "source", "stance", "publisher"] as const satisfies readonly FacetKey[];
/** Values shown of each. */
const MOST_APART = 8;

/**
 * Compares saved searches by their exact sets: every part of their overlap, their documents over time, and the values
 * that set them apart. Every figure is exact and has the link that finds its documents.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function compareSets(slugs: readonly string[], context: SearchContext): Promise<SetComparison> {
  const axis = await countWith(toPartRead(slugs, [], " OR "), context, async ({ count }) => {
    const [answer] = await count([{ carrying: [], facets: TIMELINE_FIELDS }]);
    return { ...toAxis(answer), exact: answer?.exact === true };
  });
  const parts = await Promise.all(toChoices(slugs).map((chosen) => countPart(chosen, slugs, context)));
  const sets = await Promise.all(slugs.map((slug) => countSet(slug, context)));
  const series = sets.map(({ read, answer }, at) => {
    const { value: _, ...own } = toSeries(null, read.query, answer, axis.unit, axis.periods, context.now);
    return { slug: slugs[at] ?? "", ...own };
  });
  const whole = await countWhole(EVERYTHING, axis, context);
  const answers = [axis, whole, ...parts, ...sets.map(({ answer }) => answer)];
  return {
    slugs,
    exact: answers.every((answer) => answer?.exact === true),
    parts: parts.map(({ exact: _, ...part }) => part),
    unit: axis.unit,
    periods: axis.periods,
    series,
    whole: whole.counts,
    apart: await Promise.all(
      APART_FACETS.map(async (facet) => ({ facet, values: await findApart(facet, sets, context) })),
    ),
  };
}

/** The query of documents that are in the sets of some saved searches and not in those of others. */
function toPartRead(inside: readonly string[], outside: readonly string[], joint = " "): ReadQuery {
  const text = [
    inside.map((slug) => `saved:${slug}`).join(joint),
    ...outside.map((slug) => `-saved:${slug}`),
  ];
  return toRead({ ...EVERYTHING, text: text.join(" ") });
}

/** Every choice of at least one, the fewest first. */
function toChoices(slugs: readonly string[]): readonly (readonly string[])[] {
  const choices = Array.from({ length: 2 ** slugs.length - 1 }, (_, at) =>
    slugs.filter((_slug, index) => ((at + 1) >> index) & 1),
  );
  return choices.sort((a, b) => a.length - b.length);
}

async function countPart(
  chosen: readonly string[],
  slugs: readonly string[],
  context: SearchContext,
): Promise<SetPart & { readonly exact: boolean }> {
  const others = slugs.filter((slug) => !chosen.includes(slug));
  const read = toPartRead(chosen, others);
  const answer = await countWith(read, context, async ({ count }) => (await count([{ carrying: [] }]))[0]);
  return {
    in: chosen,
    count: answer?.total ?? 0,
    link: toLink(read.query),
    exact: answer?.exact === true,
  };
}

type CountedSet = { readonly read: ReadQuery; readonly answer: ViewAnswer | undefined };

async function countSet(slug: string, context: SearchContext): Promise<CountedSet> {
  const read = toPartRead([slug], []);
  const facets = [...TIMELINE_FIELDS, ...APART_FACETS.map((key) => facetOf(key).field)];
  const answer = await countWith(
    read,
    context,
    async ({ count }) => (await count([{ carrying: [], facets }]))[0],
  );
  return { read, answer };
}

/** The engine's counts of many values may be cut, so those of the candidates are asked for one by one. */
async function findApart(
  facet: FacetKey,
  sets: readonly CountedSet[],
  context: SearchContext,
): Promise<readonly ApartValue[]> {
  const { field } = facetOf(facet);
  const shares = sets.map(
    ({ answer }) =>
      (value: string): number =>
        answer === undefined || answer.total === 0 ? 0 : (answer.counts[field]?.[value] ?? 0) / answer.total,
  );
  const values = [...new Set(sets.flatMap(({ answer }) => Object.keys(answer?.counts[field] ?? {})))];
  const gapOf = (of: readonly number[]): number => Math.max(...of) - Math.min(...of);
  const candidates = values
    .map((value) => ({ value, gap: gapOf(shares.map((share) => share(value))) }))
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_APART);
  const counts = await Promise.all(
    sets.map(({ read }) =>
      countWith(read, context, (counting) =>
        countValues(
          counting,
          field,
          candidates.map(({ value }) => value),
        ),
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
