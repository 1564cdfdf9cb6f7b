import "server-only";
import { toReadReaderOf } from "@/access/accounts/read-owner";
import { readReader } from "@/access/current-reader";
import { withNamedSearches } from "@/saved/store/open-search";
import { readStore as readOneStore } from "@/saved/store/read-store";
import type { Services } from "@/saved/store/services";
import type { Store } from "@/saved/store/store";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { toNamedSlugs } from "@/search/query/named-searches";
import { type ReadQuery, toLink } from "@/search/query/url";
import { readSettings } from "@/system/settings";
import { withEngine } from "./engine";
import { readSiteSettings } from "./site-settings";
import { type ToEntry, toOneEntry, withTrail } from "./trail";

/**
 * The store of saved searches, opened at its first use.
 *
 * @throws StoreUnavailable when it cannot be opened; the next call tries again.
 */
export async function readStore(): Promise<Store> {
  return readOneStore(readSettings());
}

/** What is read of saved searches by the store alone, for the reader who makes the request. */
export type StoreServices = Pick<Services, "store" | "reader" | "readReaderOf">;

/** The store as the reader sees it who makes the request. @throws StoreUnavailable */
export async function readReaderStore(): Promise<StoreServices> {
  const store = await readStore();
  return { store, reader: readReader(), readReaderOf: toReadReaderOf(store, readSettings().access) };
}

/** The same for a deed, which stands in the audit trail once it is done: `toEntry` says how. */
export async function openReaderStore(toEntry: ToEntry): Promise<StoreServices> {
  const opened = await readReaderStore();
  return { ...opened, store: withTrail(opened.store, toEntry) };
}

/** Works with the store, the engine and the clock, for the reader who makes the request; `toEntry` as in `openReaderStore`. */
export async function withServices<Answer>(
  work: (services: Services) => Promise<Answer>,
  signal?: AbortSignal,
  toEntry: ToEntry | null = null,
): Promise<Answer> {
  const opened = await (toEntry === null ? readReaderStore() : openReaderStore(toEntry));
  return withEngine((context, whole) => work({ ...opened, context, whole, clock: () => new Date() }), signal);
}

/** Works with the engine and the saved searches that a search names. */
export async function withSearch<Answer>(
  read: ReadQuery,
  work: (context: SearchContext) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  if (readSiteSettings().access.auditsSearches) await writeSearch(read);
  if (toNamedSlugs(read.tree).length === 0) return withEngine(work, signal);
  const opened = await readReaderStore();
  return withEngine(async (context) => work(await withNamedSearches(read, { ...opened, context })), signal);
}

/** As much of a search's link stands in the audit trail. */
const LONGEST_LINK = 2_000;

/** Writes down that somebody searches, where a house wants that. */
async function writeSearch({ query }: ReadQuery): Promise<void> {
  const entry = {
    deed: "search",
    subject: "",
    details: { link: toLink(query).slice(0, LONGEST_LINK) },
  } as const;
  await withTrail(await readStore(), toOneEntry(entry)).transaction(async () => true);
}
