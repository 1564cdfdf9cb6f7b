import { toSavedPath } from "@/search/query/paths";
import "server-only";
import { refresh } from "@/saved/following/refresh";
import { readCounts } from "@/saved/store/counts";
import { readLinks } from "@/saved/store/links";
import { listSearches, readRow, readUsers, type SearchRow, toNamed, toSavedSearch } from "@/saved/store/rows";
import type { Services } from "@/saved/store/services";
import type { Store } from "@/saved/store/store";
import type { ListedSearch, ShownSearch } from "@/search/query/saved-search";

/** All saved searches, the last saved first, with how many documents each held at the last refresh. */
export async function readListed(store: Store): Promise<readonly ListedSearch[]> {
  const [rows, counts] = await Promise.all([listSearches(store), readCounts(store)]);
  return rows.map((row) => toListed(row, counts));
}

/**
 * A saved search as it is now, with what stands around it.
 *
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function readShown(slug: string, services: Services): Promise<ShownSearch> {
  const row = await refresh(await readRow(services.store, slug), services);
  const [counts, links, namedBy] = await Promise.all([
    readCounts(services.store, row.key),
    readLinks(services.store, slug),
    readUsers(services.store, slug),
  ]);
  return { ...toListed(row, counts), links, namedBy };
}

/** A row as the list of all shows it. */
export function toListed(row: SearchRow, counts: ReadonlyMap<number, number>): ListedSearch {
  return {
    ...toSavedSearch(row),
    url: toSavedPath(row.slug),
    total: row.complete ? (counts.get(row.key) ?? 0) : null,
    names: toNamed(row),
  };
}
