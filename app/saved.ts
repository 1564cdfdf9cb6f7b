import "server-only";
import { readCounts } from "@/saved/counts";
import { readLinks } from "@/saved/links";
import type { Desk } from "@/saved/look";
import { look } from "@/saved/look";
import { readRow, readUsers, type SearchRow, toNamed, toSavedSearch } from "@/saved/rows";
import { listSearches } from "@/saved/searches";
import type { Store } from "@/saved/store";
import type { ListedSearch, ShownSearch } from "@/search/saved-search";

/** All saved searches, the last saved first, with how many documents each held at the last look. */
export async function readListed(store: Store): Promise<readonly ListedSearch[]> {
  const [rows, counts] = await Promise.all([listSearches(store), readCounts(store)]);
  return rows.map((row) => toListed(row, counts));
}

/**
 * A saved search as it is now, with what stands around it.
 *
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function readShown(slug: string, desk: Desk): Promise<ShownSearch> {
  const row = await look(await readRow(desk.store, slug), desk);
  const [counts, links, namedBy] = await Promise.all([
    readCounts(desk.store, row.key),
    readLinks(desk.store, slug),
    readUsers(desk.store, slug),
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

/** The page of a saved search, from the site's root. */
export function toSavedPath(slug: string): string {
  return `/s/${encodeURIComponent(slug)}`;
}
