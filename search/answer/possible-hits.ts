import { toBranches } from "../matching/branches";
import { type Prepared, toSpeltText } from "../matching/prepare";
import { toMainCondition } from "../matching/views";
import { findAmong } from "../meilisearch/find-among";
import { findAll } from "../meilisearch/find-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import { withChanges } from "../query/query";
import { toRelaxed } from "./close/relaxed";
import type { Hit } from "./result";

/**
 * Hits with those marked that the search finds only because sides count in it that are only possible. A close match is measured by
 * filters and exclusions alone, as it is found.
 */
export async function withPossible(
  hits: readonly Hit[],
  { query, written }: Prepared,
  snapshot: Snapshot,
): Promise<readonly Hit[]> {
  if (!query.possible || hits.length === 0) return hits;
  const isClose = hits.some(isCloseMatch);
  const [sure, close] = await Promise.all([
    findSure(hits, query, written, snapshot),
    isClose ? findSure(hits, query, toRelaxed(written), snapshot) : new Set<string>(),
  ]);
  return hits.map((hit) => ({ ...hit, possible: !(isCloseMatch(hit) ? close : sure).has(hit.id) }));
}

function isCloseMatch({ why }: Hit): boolean {
  return typeof why === "string";
}

/** Which of the hits a search finds by what holds up. */
async function findSure(
  hits: readonly Hit[],
  query: Prepared["query"],
  written: Prepared["written"],
  snapshot: Snapshot,
): Promise<ReadonlySet<string>> {
  const strict = withChanges(query, { possible: false });
  const { text } = await toSpeltText(written, snapshot.names, { ...snapshot, possible: false }, []);
  const branches = toBranches(toMainCondition(strict, text, snapshot.now));
  const found = await findAll(branches, snapshot);
  const ids = hits.map(({ id }) => id);
  return findAmong(ids, branches, found.sets, snapshot);
}
