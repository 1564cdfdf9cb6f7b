import "server-only";
import { withNamedSearches } from "@/saved/store/open-search";
import type { Services } from "@/saved/store/services";
import { openStore, type Store } from "@/saved/store/store";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { toNamedSlugs } from "@/search/query/named-searches";
import type { ReadQuery } from "@/search/query/url";
import { readSettings } from "@/system/settings";
import { withEngine } from "./engine";

/** The one store of this process; on the global object for the reason that the engine is. */
const PLACE = Symbol.for("parallax.store");
const keeper = globalThis as typeof globalThis & { [PLACE]?: Promise<Store> | undefined };

/**
 * The store of saved searches, opened at its first use.
 *
 * @throws StoreUnavailable when it cannot be opened; the next call tries again.
 */
export async function readStore(): Promise<Store> {
  keeper[PLACE] ??= openStore(readSettings());
  try {
    return await keeper[PLACE];
  } catch (error) {
    keeper[PLACE] = undefined;
    throw error;
  }
}

/** Asks with the store and the engine at hand, and the clock by which something is noticed. */
export async function withDesk<Answer>(
  ask: (desk: Services) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  const store = await readStore();
  return withEngine((context) => ask({ store, context, clock: () => new Date() }), signal);
}

/** Asks the engine about a search, with the saved searches at hand that it names. */
export async function withSearch<Answer>(
  read: ReadQuery,
  ask: (context: SearchContext) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  if (toNamedSlugs(read.tree).length === 0) return withEngine(ask, signal);
  const store = await readStore();
  return withEngine(async (context) => ask(await withNamedSearches(read, { store, context })), signal);
}
