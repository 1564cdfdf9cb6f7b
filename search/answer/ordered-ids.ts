import { withKnownValues } from "../collection/canonical-values";
import type { Names } from "../collection/names";
import { toPrepared } from "../matching/prepare";
import { toCountView, type ViewSort } from "../matching/views";
import type { Ordered } from "../meilisearch/find-ordered";
import { findAll } from "../meilisearch/find-sets";
import type { SearchContext } from "../meilisearch/search-context";
import type { ReadQuery } from "../query/url";
import { findJoined } from "./close/joined-matches";
import { toDated } from "./close-result";

/** All documents of a search by id, in its order. Not `complete` when some could not be named. */
export type OrderedIds = { readonly ids: readonly string[]; readonly complete: boolean };

/** In which order, and how many; null for the search's own order, and for all. */
type Asked = { readonly sort: ViewSort | null; readonly most: number | null };

/**
 * All documents of a search in its order, whatever its page: one a story where it groups them, and after the exact ones
 * the close matches where those join the set. When the index has changed meanwhile it is asked once more.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findOrderedIds(
  read: ReadQuery,
  context: SearchContext,
  asked: Asked = { sort: null, most: null },
): Promise<OrderedIds> {
  const generation = await context.engine.readGeneration();
  const ids = await findOnce(read, await context.memory.renew(generation), context, asked);
  const now = await context.engine.readGeneration();
  return now === generation ? ids : findOnce(read, await context.memory.renew(now), context, asked);
}

async function findOnce(
  read: ReadQuery,
  names: Names,
  context: SearchContext,
  { sort, most }: Asked,
): Promise<OrderedIds> {
  const prepared = toPrepared(read, withKnownValues(read.query, names, []), names, context, []);
  const { query, conditions } = prepared;
  const view = { ...toCountView(conditions.main, []), sort: sort ?? query.sort };
  const found = await findAll(view.branches, names, context);
  const { documents, total } = await context.engine.findOrdered(view, found.sets, most, context.signal);
  const { main: close } = await findJoined(prepared, context);
  const joined = query.sort === "relevance" ? close : await toDated(close, query.sort, context);
  const exact = query.group === null ? documents : toOneAStory(documents);
  return {
    ids: [...exact.map(({ id }) => id), ...joined.map(({ id }) => id)],
    complete: found.complete && (most !== null || documents.length === total),
  };
}

/** The first of each story. */
function toOneAStory(documents: readonly Ordered[]): readonly Ordered[] {
  const met = new Set<string>();
  return documents.filter(({ story }) => story === null || (!met.has(story) && met.add(story)));
}
