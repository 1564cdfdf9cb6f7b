import "server-only";
import { readReader } from "@/access/current-reader";
import { readNobody } from "@/access/rules/saved-searches";
import { withNamedSearches } from "@/saved/store/open-search";
import { readStore as readOneStore } from "@/saved/store/read-store";
import type { Services } from "@/saved/store/services";
import type { Store } from "@/saved/store/store";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { toNamedSlugs } from "@/search/query/named-searches";
import type { ReadQuery } from "@/search/query/url";
import { readSettings } from "@/system/settings";
import { withEngine } from "./engine";

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
  return { store: await readStore(), reader: readReader(), readReaderOf: readNobody };
}

/** Works with the store, the engine and the clock, for the reader who makes the request. */
export async function withServices<Answer>(
  work: (services: Services) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  const opened = await readReaderStore();
  return withEngine((context, whole) => work({ ...opened, context, whole, clock: () => new Date() }), signal);
}

/** Works with the engine and the saved searches that a search names. */
export async function withSearch<Answer>(
  read: ReadQuery,
  work: (context: SearchContext) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  if (toNamedSlugs(read.tree).length === 0) return withEngine(work, signal);
  const opened = await readReaderStore();
  return withEngine(async (context) => work(await withNamedSearches(read, { ...opened, context })), signal);
}
