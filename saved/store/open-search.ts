import type { SearchContext } from "@/search/meilisearch/search-context";
import { toNamedSlugs } from "@/search/query/named-searches";
import { fromLink, type ReadQuery } from "@/search/query/url";
import { readSavedSearches } from "./named";
import type { Services } from "./services";

/** A search, read, with the saved searches at hand that it names. */
export type OpenSearch = { readonly read: ReadQuery; readonly context: SearchContext };

/** With what a search is answered for a reader. */
export type SearchServices = Pick<Services, "store" | "context" | "reader">;

/** All that answering the search of a link needs. */
export async function openSearch(link: string, services: SearchServices): Promise<OpenSearch> {
  const read = fromLink(link);
  return { read, context: await withNamedSearches(read, services) };
}

/** The context with the saved searches that a query names, and those that they name, as far as the reader sees them. */
export async function withNamedSearches(
  { tree }: Pick<ReadQuery, "tree">,
  { store, context, reader }: SearchServices,
): Promise<SearchContext> {
  return { ...context, saved: await readSavedSearches(store, toNamedSlugs(tree), reader) };
}
