import { COMPARED_FACETS, facetOf } from "../document/facets";
import { TIMELINE_FIELDS } from "../document/timeline-units";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import { EVERYTHING } from "../query/query";
import { type ReadQuery, toLink, toRead } from "../query/url";
import { type CountedSet, findApart } from "./apart-values";
import { countWhole } from "./baseline-counts";
import { openCounting } from "./counting";
import type { SetComparison, SetPart } from "./set-comparison-result";
import { toAxis, toSeries } from "./timeline-series";

/**
 * Compares saved searches by their exact sets: every part of their overlap, their documents over time, and the values
 * that set them apart. Every figure is exact and has the link that finds its documents.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function compareSets(slugs: readonly string[], context: SearchContext): Promise<SetComparison> {
  return withSnapshot(context, "after", (snapshot) => compareIn(slugs, snapshot));
}

async function compareIn(slugs: readonly string[], snapshot: Snapshot): Promise<SetComparison> {
  const axis = await countAxis(slugs, snapshot);
  const parts = await Promise.all(toChoices(slugs).map((chosen) => countPart(chosen, slugs, snapshot)));
  const sets = await Promise.all(slugs.map((slug) => countSet(slug, snapshot)));
  const series = sets.map(({ read, answer }, at) => {
    const { value: _, ...rest } = toSeries(null, read.query, answer, axis.unit, axis.periods, snapshot.now);
    return { slug: slugs[at] ?? "", ...rest };
  });
  const whole = await countWhole(EVERYTHING, axis, snapshot);
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
      COMPARED_FACETS.map(async (facet) => ({ facet, values: await findApart(facet, sets, snapshot) })),
    ),
  };
}

/** The periods of all documents of the searches. */
async function countAxis(slugs: readonly string[], snapshot: Snapshot) {
  const { count } = await openCounting(toPartRead(slugs, [], " OR "), snapshot);
  const [answer] = await count([{ carrying: [], facets: TIMELINE_FIELDS }]);
  return { ...toAxis(answer), exact: answer?.exact === true };
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
  snapshot: Snapshot,
): Promise<SetPart & { readonly exact: boolean }> {
  const others = slugs.filter((slug) => !chosen.includes(slug));
  const read = toPartRead(chosen, others);
  const { count } = await openCounting(read, snapshot);
  const [answer] = await count([{ carrying: [] }]);
  return {
    in: chosen,
    count: answer?.total ?? 0,
    link: toLink(read.query),
    exact: answer?.exact === true,
  };
}

async function countSet(slug: string, snapshot: Snapshot): Promise<CountedSet> {
  const read = toPartRead([slug], []);
  const facets = [...TIMELINE_FIELDS, ...COMPARED_FACETS.map((key) => facetOf(key).field)];
  const { count } = await openCounting(read, snapshot);
  const [answer] = await count([{ carrying: [], facets }]);
  return { read, answer };
}
