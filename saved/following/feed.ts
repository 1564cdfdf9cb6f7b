import { and, desc, eq, sql } from "drizzle-orm";
import { withSnapshot } from "@/search/meilisearch/snapshot";
import { toSavedPath } from "@/search/query/paths";
import type { AtomFeed } from "@/search/sharing/atom";
import { type FeedSite, MOST_ENTRIES, readEntries, toName } from "@/search/sharing/feed";
import { openSearch } from "../store/open-search";
import { readRow, type SearchRow } from "../store/rows";
import { documents, members, moves } from "../store/schema";
import type { Services } from "../store/services";
import { type Sight, toSightCondition } from "../store/sight";
import type { Store } from "../store/store";
import { readSight } from "./owner";
import { refresh } from "./refresh";

/**
 * A saved search as a feed: the documents it holds that the reader may see, what it gained or what changed last first.
 *
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function readSavedFeed(slug: string, site: FeedSite, services: Services): Promise<AtomFeed> {
  const row = await refresh(await readRow(services.store, slug, services.reader), services);
  const { read, context } = await openSearch(row.link, services);
  const latest = await readLatest(services.store, row, await readSight(row, services));
  const page = `${site.address}${toSavedPath(slug)}`;
  return {
    id: toName(site, "saved", slug),
    title: `${row.name} · Parallax`,
    self: `${page}/feed`,
    page,
    since: row.createdAt,
    entries: await withSnapshot(context, "beside", (snapshot) =>
      readEntries([...latest.keys()], read, site, snapshot, latest),
    ),
  };
}

/** The documents noticed last, and when: by being gained or changed, else by the save. */
async function readLatest(
  store: Store,
  { key, createdAt }: SearchRow,
  sight: Sight,
): Promise<ReadonlyMap<string, string>> {
  const gained = sql<string>`coalesce(max(${moves.at}), ${createdAt})`;
  const noticed = sql<string>`max(${gained}, coalesce(${documents.changedSeen}, ${createdAt}))`.as("noticed");
  const rows = await store
    .select({ id: documents.id, noticed })
    .from(members)
    .innerJoin(documents, eq(documents.key, members.document))
    .leftJoin(
      moves,
      and(eq(moves.search, members.search), eq(moves.document, members.document), eq(moves.kind, "gained")),
    )
    .where(and(eq(members.search, key), toSightCondition(sight)))
    .groupBy(documents.key)
    .orderBy(desc(noticed), documents.id)
    .limit(MOST_ENTRIES);
  return new Map(rows.map(({ id, noticed: at }) => [id, at > createdAt ? at : createdAt]));
}
