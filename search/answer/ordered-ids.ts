import { withKnownValues } from "../collection/canonical-values";
import { prepare } from "../matching/prepare";
import { toCountView, type ViewSort } from "../matching/views";
import { findOrdered } from "../meilisearch/find-ordered";
import { findAll } from "../meilisearch/find-sets";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import type { ReadQuery } from "../query/url";
import { toFirstOfEachStory } from "./close/first-of-each-story";
import { findJoined } from "./close/joined-matches";
import { toDated } from "./close-result";

/** All documents of a search by id, in its order. Not `complete` when some could not be named. */
type OrderedIds = { readonly ids: readonly string[]; readonly complete: boolean };

/** In which order, and how many; null for the search's own order, and for all. */
export type Order = { readonly sort: ViewSort | null; readonly most: number | null };

const ALL: Order = { sort: null, most: null };

/**
 * All documents of a search in its order, whatever its page: one a story where it groups them, and after the exact ones
 * the close matches where those join the set.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findOrderedIds(read: ReadQuery, context: SearchContext): Promise<OrderedIds> {
  return withSnapshot(context, "after", (snapshot) => findIdsIn(read, ALL, snapshot));
}

/** The same, of one snapshot. */
export async function findIdsIn(
  read: ReadQuery,
  { sort, most }: Order,
  snapshot: Snapshot,
): Promise<OrderedIds> {
  const { names } = snapshot;
  const prepared = await prepare(read, withKnownValues(read.query, names, []), snapshot, []);
  const { query, conditions } = prepared;
  const view = { ...toCountView(conditions.main, []), sort: sort ?? query.sort };
  const found = await findAll(view.branches, snapshot);
  const { documents, total } = await findOrdered(view, found.sets, most, snapshot);
  const { main: close } = await findJoined(prepared, snapshot);
  const joined = query.sort === "relevance" ? close : await toDated(close, query.sort, snapshot);
  const exact = query.group === null ? documents : toFirstOfEachStory(documents, ({ story }) => story);
  return {
    ids: [...exact.map(({ id }) => id), ...joined.map(({ id }) => id)],
    complete: found.complete && (most !== null || documents.length === total),
  };
}
