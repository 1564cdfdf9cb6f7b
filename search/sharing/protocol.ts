import parallax from "@/package.json";
import { runSearch } from "../answer/run-search";
import { toTimeline } from "../answer/timeline";
import { isRelativeDate, toAbsoluteDate } from "../document/dates";
import { FACET_KEYS, type FacetKey, facetOf } from "../document/facets";
import { TIMELINE_FIELDS } from "../matching/views";
import type { SearchContext } from "../meilisearch/search-context";
import { toRanked } from "../pictures/by-frequency";
import { countWith } from "../pictures/counting";
import type { Notice } from "../query/notices";
import { EVERYTHING, type SearchQuery, withChanges, withExclusionToggled } from "../query/query";
import type { SavedSearch } from "../query/saved-search";
import { toLeaves } from "../query/tree";
import { type ReadQuery, toRead } from "../query/url";

/** All that a reader of a claim needs to search again: what was asked, of what, when, and what came of it. */
export type SearchProtocol = {
  readonly tool: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Canonical link, from the site's root. */
  readonly link: string;
  readonly query: string;
  readonly chosen: readonly {
    readonly facet: FacetKey;
    readonly values: readonly string[];
    readonly all: boolean;
  }[];
  /** Each with how many documents it took off, were it the only one left out. */
  readonly excluded: readonly {
    readonly facet: FacetKey;
    readonly value: string;
    readonly removed: number;
  }[];
  readonly published: DateRange;
  readonly mentioned: DateRange;
  readonly undated: boolean;
  /** Relative dates inside the query's text. */
  readonly relative: readonly AskedDate[];
  readonly close: boolean;
  readonly group: SearchQuery["group"];
  readonly sort: SearchQuery["sort"];
  /** The saved searches that the query names, as they are now. */
  readonly saved: readonly SavedSearch[];
  readonly generation: string;
  /** All documents of the corpus. */
  readonly documents: number;
  readonly total: number;
  readonly exact: boolean;
  readonly notices: readonly Notice[];
  readonly counts: {
    readonly publisher: readonly Count[];
    readonly language: readonly Count[];
    readonly time: readonly Count[];
    readonly undated: number;
  };
};

/** A date as it was asked, and the day it meant then. */
type DateRange = { readonly from: AskedDate | null; readonly to: AskedDate | null };
type AskedDate = { readonly asked: string; readonly day: string };
type Count = { readonly value: string; readonly count: number };

/** Values counted of a facet. */
const MOST_COUNTED = 20;

/**
 * The protocol of a search, for a methods appendix.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function makeProtocol(
  read: ReadQuery,
  saved: readonly SavedSearch[],
  context: SearchContext,
): Promise<SearchProtocol> {
  const { query } = read;
  const [result, counts, whole, generation] = await Promise.all([
    runSearch(read, context),
    countAll(read, context),
    runSearch(toRead(EVERYTHING), context),
    context.engine.readGeneration(),
  ]);
  const range = (from: string | null, to: string | null): DateRange => ({
    from: toAskedDate(from, context.now),
    to: toAskedDate(to, context.now),
  });
  return {
    tool: `Parallax ${parallax.version}`,
    at: context.now.toISOString(),
    link: result.link,
    query: query.text,
    chosen: FACET_KEYS.filter((facet) => query.chosen[facet].length > 0).map((facet) => ({
      facet,
      values: query.chosen[facet],
      all: query.all.includes(facet),
    })),
    excluded: await countExcluded(query, result.total, context),
    published: range(query.from, query.to),
    mentioned: range(query.mentionedFrom, query.mentionedTo),
    undated: query.undated,
    relative: toRelativeDates(read, context.now),
    close: query.close,
    group: query.group,
    sort: query.sort,
    saved,
    generation,
    documents: whole.total,
    total: result.total,
    exact: result.exact,
    notices: result.notices,
    counts,
  };
}

function toAskedDate(asked: string | null, now: Date): AskedDate | null {
  return asked === null ? null : { asked, day: toAbsoluteDate(asked, now) };
}

async function countExcluded(query: SearchQuery, total: number, context: SearchContext) {
  const all = FACET_KEYS.flatMap((facet) => query.excluded[facet].map((value) => ({ facet, value })));
  return Promise.all(
    all.map(async ({ facet, value }) => {
      const without = withChanges(withExclusionToggled(query, facet, value), { size: EVERYTHING.size });
      const { total: more } = await runSearch(toRead(without), context);
      return { facet, value, removed: more - total };
    }),
  );
}

/** Counts under all that the search asks; those of a facet's panel leave out its own choice. */
async function countAll(read: ReadQuery, context: SearchContext): Promise<SearchProtocol["counts"]> {
  const fieldOf = (key: FacetKey): string => facetOf(key).field;
  const facets = [fieldOf("publisher"), fieldOf("language"), ...TIMELINE_FIELDS];
  return countWith(read, context, async ({ count }) => {
    const [answer] = await count([{ carrying: [], facets }]);
    if (answer === undefined) throw new RangeError("One count was asked for.");
    const countsOf = (key: FacetKey): readonly Count[] => {
      const counts = answer.counts[fieldOf(key)] ?? {};
      const ranked = toRanked(counts).slice(0, MOST_COUNTED);
      return ranked.map((value) => ({ value, count: counts[value] ?? 0 }));
    };
    const { buckets, undated } = toTimeline(answer);
    return {
      publisher: countsOf("publisher"),
      language: countsOf("language"),
      time: buckets
        .filter(({ count: one }) => one > 0)
        .map(({ from, count: one }) => ({ value: from, count: one })),
      undated,
    };
  });
}

/** Relative dates of the query's text, and the days they meant. */
function toRelativeDates({ tree }: ReadQuery, now: Date): readonly AskedDate[] {
  const asked = toLeaves(tree).flatMap(({ leaf }) => (leaf.kind === "date" ? [leaf.from, leaf.to] : []));
  return [...new Set(asked)].flatMap((date) =>
    date !== null && isRelativeDate(date) ? [{ asked: date, day: toAbsoluteDate(date, now) }] : [],
  );
}
