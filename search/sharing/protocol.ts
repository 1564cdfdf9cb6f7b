import parallax from "@/package.json";
import type { SearchResult } from "../answer/result";
import { answerSearch } from "../answer/run-search";
import { toTimeline } from "../answer/timeline";
import type { CloseReading } from "../collection/close-reading";
import { isRelativeDate, toAbsoluteDate } from "../document/dates";
import { FACET_KEYS, type FacetKey, facetOf } from "../document/facets";
import { inBatches } from "../document/in-batches";
import { TIMELINE_FIELDS } from "../document/timeline-units";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import { toRanked } from "../pictures/by-frequency";
import { openCounting } from "../pictures/counting";
import { EVERYTHING, type SearchQuery, withChanges, withExclusionToggled } from "../query/query";
import type { SavedSearch } from "../query/saved-search";
import { toLeaves } from "../query/tree";
import { type ReadQuery, toRead } from "../query/url";
import type { Count, DateRange, MeantDate, SearchProtocol } from "./protocol-result";

/** So many searches without one of the excluded values are made at once. */
const EXCLUDED_AT_ONCE = 4;
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
  return withSnapshot(context, "after", (snapshot) => makeProtocolIn(read, saved, snapshot));
}

async function makeProtocolIn(
  read: ReadQuery,
  saved: readonly SavedSearch[],
  snapshot: Snapshot,
): Promise<SearchProtocol> {
  const { query } = read;
  const { now, names } = snapshot;
  const [result, counts, whole] = await Promise.all([
    answerSearch(read, snapshot),
    countAll(read, snapshot),
    answerSearch(toRead(EVERYTHING), snapshot),
  ]);
  const range = (from: string | null, to: string | null): DateRange => ({
    from: toMeantDate(from, now),
    to: toMeantDate(to, now),
  });
  return {
    tool: `Parallax ${parallax.version}`,
    at: now.toISOString(),
    link: result.link,
    query: query.text,
    chosen: FACET_KEYS.filter((facet) => query.chosen[facet].length > 0).map((facet) => ({
      facet,
      values: query.chosen[facet],
      all: query.all.includes(facet),
    })),
    excluded: await countExcluded(query, result.total, snapshot),
    published: range(query.from, query.to),
    mentioned: range(query.mentionedFrom, query.mentionedTo),
    undated: query.undated,
    possible: query.possible,
    relative: toRelativeDates(read, now),
    close: query.close,
    meaning: toMeaning(result.close?.meaning ?? null, names.closeReading),
    group: query.group,
    sort: query.sort,
    saved,
    generation: names.generation,
    documents: whole.total,
    total: result.total,
    exact: result.exact,
    notices: result.notices,
    counts,
  };
}

function toMeaning(
  used: SearchResult["closeReading"],
  reading: CloseReading | null,
): SearchProtocol["meaning"] {
  const version = reading?.meaning?.version;
  return used === null || version === undefined ? null : { ...used, version };
}

function toMeantDate(date: string | null, now: Date): MeantDate | null {
  return date === null ? null : { asked: date, day: toAbsoluteDate(date, now) };
}

async function countExcluded(query: SearchQuery, total: number, snapshot: Snapshot) {
  const all = FACET_KEYS.flatMap((facet) => query.excluded[facet].map((value) => ({ facet, value })));
  const count = async ({ facet, value }: (typeof all)[number]) => {
    const without = withChanges(withExclusionToggled(query, facet, value), { size: EVERYTHING.size });
    const { total: more } = await answerSearch(toRead(without), snapshot);
    return { facet, value, removed: more - total };
  };
  const counted: Awaited<ReturnType<typeof count>>[] = [];
  for (const batch of inBatches(all, EXCLUDED_AT_ONCE))
    counted.push(...(await Promise.all(batch.map(count))));
  return counted;
}

/** Counts under the whole search; those of a facet's panel leave out its own choice. */
async function countAll(read: ReadQuery, snapshot: Snapshot): Promise<SearchProtocol["counts"]> {
  const fieldOf = (key: FacetKey): string => facetOf(key).field;
  const facets = [fieldOf("publisher"), fieldOf("language"), ...TIMELINE_FIELDS];
  const { count } = await openCounting(read, snapshot);
  const [answer] = await count([{ carrying: [], facets }]);
  if (answer === undefined) throw new RangeError("One count was requested.");
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
}

/** Relative dates of the query's text, and the days they meant. */
function toRelativeDates({ tree }: ReadQuery, now: Date): readonly MeantDate[] {
  const dates = toLeaves(tree).flatMap(({ leaf }) => (leaf.kind === "date" ? [leaf.from, leaf.to] : []));
  return [...new Set(dates)].flatMap((date) =>
    date !== null && isRelativeDate(date) ? [{ asked: date, day: toAbsoluteDate(date, now) }] : [],
  );
}
