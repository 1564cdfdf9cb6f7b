import "server-only";
import { isReadAlike, readSight } from "@/saved/following/owner";
import { refresh } from "@/saved/following/refresh";
import { readCounts } from "@/saved/store/counts";
import { readLinks } from "@/saved/store/links";
import { listSearches, readRow, readUsers, type SearchRow, toNamed, toSavedSearch } from "@/saved/store/rows";
import type { Services } from "@/saved/store/services";
import { readSharing } from "@/saved/store/sharing";
import { toSavedPath } from "@/search/query/paths";
import type { ListedSearch, Sharing, ShownSearch } from "@/search/query/saved-search";
import type { StoreServices } from "../services/store";

/** The rows with how many documents each held at the last refresh, as the reader gets to know them, in their order. */
export async function toListed(
  rows: readonly SearchRow[],
  services: StoreServices,
): Promise<readonly ListedSearch[]> {
  const { store, reader } = services;
  const [counts, sharing] = await Promise.all([
    readCounts(store, { granted: reader.granted, ids: null }),
    readSharing(rows, services),
  ]);
  return Promise.all(
    rows.map(async (row, at) => {
      const isCounted = row.complete && (await isReadAlike(row, services));
      return toListedRow(row, sharing[at], isCounted ? (counts.get(row.key) ?? 0) : null);
    }),
  );
}

/** All saved searches that the reader sees, the last saved first. */
export async function readListed(services: StoreServices): Promise<readonly ListedSearch[]> {
  return toListed(await listSearches(services.store, services.reader), services);
}

/**
 * A saved search as it is now, with what stands around it.
 *
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function readShown(slug: string, services: Services): Promise<ShownSearch> {
  const { store, reader } = services;
  const row = await refresh(await readRow(store, slug, reader), services);
  const [total, [sharing], links, namedBy] = await Promise.all([
    readTotal(row, services),
    readSharing([row], services),
    readLinks(services, slug),
    readUsers(store, slug, reader),
  ]);
  return {
    ...toListedRow(row, sharing, total),
    links,
    namedBy,
  };
}

/** Of the documents that are stored, or where the reader reads the query otherwise than its owner, of those that it finds. */
async function readTotal(row: SearchRow, services: Services): Promise<number | null> {
  if (!row.complete) return null;
  const sight = await readSight(row, services);
  return sight.ids?.size ?? (await readCounts(services.store, sight, row.key)).get(row.key) ?? 0;
}

function toListedRow(row: SearchRow, sharing: Sharing | undefined, total: number | null): ListedSearch {
  if (sharing === undefined) throw new RangeError("Every row has its sharing.");
  return { ...toSavedSearch(row), ...sharing, url: toSavedPath(row.slug), total, names: toNamed(row) };
}
