import { withKnownValues } from "../collection/canonical-values";
import type { NameKind } from "../collection/name-entry";
import { findNames, isOffered, type Names } from "../collection/names";
import { type FacetKey, facetOf, fieldOf, MOST_FACET_VALUES } from "../document/facets";
import { MATRIX_STANCES, toStanceParts } from "../document/stance-value";
import { facetIn } from "../matching/per-view";
import { type Prepared, prepare } from "../matching/prepare";
import { toCountView, toValueConditions } from "../matching/views";
import { findAll } from "../meilisearch/find-sets";
import { type GapAccess, withReportedGaps } from "../meilisearch/gaps";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import type { ReadQuery } from "../query/url";
import { byEntryCount } from "../text/by-count";
import { toNameKey } from "../text/name-key";
import { findJoined, toJoiningConditions } from "./close/joined-matches";
import { answerJoined } from "./joined-views";

/** A value of a facet with its count under a search. */
export type CountedValue = { readonly value: string; readonly count: number };

/** Values answered at once. */
const MOST_VALUES = 100;

/**
 * Values of a facet whose name or alias contains the text, case and accents ignored, each with its exact count under
 * the search, most frequent first. Without a text: the facet's most frequent values. Values that no document of the
 * search carries are left out, and issues that several documents do not share.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findFacetValues(
  read: ReadQuery,
  facet: FacetKey,
  text: string,
  context: SearchContext & GapAccess,
): Promise<CountedValue[]> {
  return withReportedGaps(context, (given) =>
    withSnapshot(given, "beside", (snapshot) => findValues(read, facet, text, snapshot)),
  );
}

/** The same, of one snapshot. */
export async function findValues(
  read: ReadQuery,
  facet: FacetKey,
  text: string,
  snapshot: Snapshot,
): Promise<CountedValue[]> {
  const { names } = snapshot;
  const prepared = await prepare(read, withKnownValues(read.query, names, []), snapshot, []);
  const counts = await countValues(prepared, facet, text, snapshot);
  const isNamed = toNamedBy(facet, text, names);
  return [...counts]
    .filter(([value, count]) => count > 0 && isNamed(value) && isOffered(names, facet, value))
    .sort(byEntryCount)
    .map(([value, count]) => ({ value, count }))
    .slice(0, MOST_VALUES);
}

/** Counts of the facet's values; where the engine's answer is cut, those that the text names are counted one by one. */
async function countValues(
  prepared: Prepared,
  facet: FacetKey,
  text: string,
  snapshot: Snapshot,
): Promise<Map<string, number>> {
  const { query, conditions } = prepared;
  const joining = toJoiningConditions(await findJoined(prepared, snapshot));
  const field = fieldOf(facet, query);
  const view = toCountView(facetIn(conditions, facet), [field]);
  const found = await findAll(view.branches, snapshot);
  const [answer] = await answerJoined(query, [view], [facetIn(joining, facet)], found.sets, snapshot);
  const counts = new Map(Object.entries(answer?.counts[field] ?? {}));
  if (counts.size < MOST_FACET_VALUES) return counts;
  const uncounted = namedValues(facet, text, snapshot.names)
    .filter((value) => !counts.has(value) && isOffered(snapshot.names, facet, value))
    .slice(0, MOST_VALUES)
    .map((value) => ({ key: facet, value }));
  const answers = await answerJoined(
    query,
    toValueConditions(query, conditions, uncounted).map((condition) => toCountView(condition, [])),
    toValueConditions(query, joining, uncounted),
    found.sets,
    snapshot,
  );
  for (const [index, { value }] of uncounted.entries()) counts.set(value, answers[index]?.total ?? 0);
  return counts;
}

/** Values that the text names, but for voices: of those nobody knows which holders and targets go together. */
function namedValues(facet: FacetKey, text: string, names: Names): readonly string[] {
  const kind = facetOf(facet).names;
  if (kind === null || facet === "voice") return [];
  const named = findNames(names, kind, text);
  if (kind !== "target") return named;
  return named.flatMap((target) => MATRIX_STANCES.map((stance) => `${stance}:${target}`));
}

/** Whether the text names a value: by the value itself, or by another spelling of it or of what it is made of. */
function toNamedBy(facet: FacetKey, text: string, names: Names): (value: string) => boolean {
  const wanted = toNameKey(text);
  if (wanted === "") return () => text.trim() === "";
  const named = (kind: NameKind): ReadonlySet<string> => new Set(findNames(names, kind, text));
  const kind = facetOf(facet).names;
  const matching = kind === null ? new Set<string>() : named(kind);
  const holders = kind === "target" ? named("source") : new Set<string>();
  return (value) => {
    if (toNameKey(value).includes(wanted)) return true;
    if (kind !== "target") return matching.has(value);
    const parts = toStanceParts(value);
    return parts !== null && (matching.has(parts.target) || holders.has(parts.holder));
  };
}
