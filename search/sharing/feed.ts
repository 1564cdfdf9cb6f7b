import { readMarkedHits } from "../answer/marked-hits";
import { findIdsIn } from "../answer/ordered-ids";
import { toStemPrint } from "../collection/collection";
import { prepare, toHitTerms } from "../matching/prepare";
import { readHits, readRecords } from "../meilisearch/read-documents";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import { toDocumentPath } from "../query/paths";
import { EVERYTHING, withChanges } from "../query/query";
import { type ReadQuery, toLink } from "../query/url";
import type { AtomEntry, AtomFeed } from "./atom";
import { toShownSnippet } from "./changed-documents";

/** Entries of a feed at most. */
export const MOST_ENTRIES = 50;

/** What a feed is written for. */
export type FeedSite = {
  /** Where the site is, as its addresses begin, without a slash at the end. */
  readonly address: string;
  /** What this installation calls itself in the names of its documents; random, and the same for good. */
  readonly authority: string;
};

/**
 * A search as a feed: its documents, the newest ingested first. Close matches, grouping, order and page are left out.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findFeed(read: ReadQuery, site: FeedSite, context: SearchContext): Promise<AtomFeed> {
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
    id: toName(site, "search", link),
    title: query.text === "" ? "Parallax" : `${query.text} · Parallax`,
    self: `${site.address}${toLink(query, "/api/feed")}`,
    page: `${site.address}${link}`,
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
  site: FeedSite,
  snapshot: Snapshot,
  times: ReadonlyMap<string, string> = new Map(),
): Promise<readonly AtomEntry[]> {
  const [records, stored] = await Promise.all([readRecords(ids, snapshot), readHits(ids, snapshot)]);
  const terms = toHitTerms(await prepare(read, read.query, snapshot, []));
  const hits = await readMarkedHits(stored, terms, snapshot);
  const snippets = new Map(hits.map(({ id, snippets }) => [id, toShownSnippet(snippets, terms)]));
  return records.map((record) => ({
    id: toName(site, "document", record.id),
    title: record.title,
    page: `${site.address}${toDocumentPath(record.id)}`,
    language: record.language,
    authors: record.authors.length === 0 ? [record.publisher ?? []].flat() : record.authors,
    added: record.firstIngested,
    updated: toApart(times.get(record.id) ?? toLater(record.changed, record.firstIngested), record.id),
    day: record.published,
    collection: record.collection,
    actors: record.actors.slice(0, MOST_ACTORS),
    summary: snippets.get(record.id) ?? null,
  }));
}

function toLater(one: string, other: string): string {
  return one > other ? one : other;
}

/**
 * What came in with one run has one time, and readers of feeds want each entry to have another: behind its milliseconds stand six
 * digits that are of the document for good.
 */
function toApart(time: string, id: string): string {
  const digits = String(toStemPrint(id) % 1_000_000).padStart(6, "0");
  return time.replace(/(\.\d{3})Z$/, `$1${digits}Z`);
}

/** An entry names so many actors. */
const MOST_ACTORS = 20;

/**
 * Names that stay the same wherever the site is reached, and that no other installation gives. A `tag:` name (RFC 4151) needs a
 * domain; the one taken is part of one that is set aside for names that are no addresses (RFC 2606).
 */
export function toName({ authority }: FeedSite, kind: "document" | "search" | "saved", name: string): string {
  return `tag:${authority}.parallax.invalid,2026:${kind}:${encodeURIComponent(name)}`;
}
