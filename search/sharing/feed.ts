import { findIdsIn } from "../answer/ordered-ids";
import { readRecords } from "../meilisearch/read-documents";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import { toDocumentPath } from "../query/paths";
import { EVERYTHING, withChanges } from "../query/query";
import { type ReadQuery, toLink } from "../query/url";
import type { AtomEntry, AtomFeed } from "./atom";
import { readShownDocuments } from "./changed-documents";

/** Entries of a feed at most. */
export const MOST_ENTRIES = 50;

/** Where the site is, as its addresses begin, without a slash at the end. */
export type Site = string;

/**
 * A search as a feed: its documents, the newest ingested first. Close matches, grouping, order and page are left out.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findFeed(read: ReadQuery, site: Site, context: SearchContext): Promise<AtomFeed> {
  const query = withChanges(read.query, {
    close: false,
    meaning: EVERYTHING.meaning,
    group: null,
    sort: EVERYTHING.sort,
    size: EVERYTHING.size,
  });
  const plain = { ...read, query };
  const entries = await withSnapshot(context, "after", async (snapshot) => {
    const { ids } = await findIdsIn(plain, NEWEST, snapshot);
    return readEntries(ids, plain, site, snapshot);
  });
  const link = toLink(query);
  return {
    id: toSearchId(link),
    title: query.text === "" ? "Parallax" : `${query.text} · Parallax`,
    self: `${site}${toLink(query, "/api/feed")}`,
    page: `${site}${link}`,
    since: BEGINNING,
    entries,
  };
}

/** The documents that came in last. */
const NEWEST = { sort: "ingested", most: MOST_ENTRIES } as const;

/** Nothing ever came: the feed has not changed. */
const BEGINNING = "1970-01-01T00:00:00.000Z";

/** The documents as entries, in the order of the ids. `times` say when they were updated, where the index does not. */
export async function readEntries(
  ids: readonly string[],
  read: ReadQuery,
  site: Site,
  snapshot: Snapshot,
  times: ReadonlyMap<string, string> = new Map(),
): Promise<readonly AtomEntry[]> {
  const [records, shown] = await Promise.all([
    readRecords(ids, snapshot),
    readShownDocuments(ids, read, snapshot),
  ]);
  const snippets = new Map(shown.map(({ id, snippet }) => [id, snippet]));
  return records.map(({ id, title, publisher, authors = [], firstIngested, changed }) => ({
    id: toDocumentId(id),
    title,
    page: `${site}${toDocumentPath(id)}`,
    authors: authors.length === 0 ? [publisher ?? []].flat() : authors,
    added: firstIngested,
    updated: times.get(id) ?? [changed, firstIngested].sort().at(-1) ?? changed,
    summary: snippets.get(id) ?? null,
  }));
}

/**
 * Names that stay the same wherever the site is reached. A `tag:` name (RFC 4151) needs a domain of its own; the one
 * taken is set aside for names that are no addresses (RFC 2606).
 */
function toName(kind: string, name: string): string {
  return `tag:parallax.invalid,2026:${kind}:${encodeURIComponent(name)}`;
}

function toDocumentId(id: string): string {
  return toName("document", id);
}

function toSearchId(link: string): string {
  return toName("search", link);
}

export function toSavedId(slug: string): string {
  return toName("saved", slug);
}
