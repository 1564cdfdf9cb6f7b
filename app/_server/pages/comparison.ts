import "server-only";
import { readSavedSearches } from "@/saved/store/named";
import { readRow, toSavedSearch } from "@/saved/store/rows";
import type { Services } from "@/saved/store/services";
import { compareSets } from "@/search/pictures/set-comparison";
import type { SetComparison } from "@/search/pictures/set-comparison-result";
import type { SavedSearch } from "@/search/query/saved-search";
import { toSlug } from "@/search/query/slug";

/** Parameters that name the saved searches to compare, in order. */
export const COMPARED_KEYS = ["a", "b", "c", "d"] as const;

/** The slugs an address names, whose parameters `read` gives, or what is wrong with them. */
export function readComparedSlugs(
  read: (key: string) => string | null | undefined,
): { readonly slugs: readonly string[] } | { readonly fault: string } {
  const slugs = COMPARED_KEYS.flatMap((key) => read(key)?.trim().toLowerCase() || []);
  if (slugs.length < 2)
    return { fault: "Two to four saved searches are compared; a and b name the first two." };
  if (new Set(slugs).size < slugs.length) return { fault: "The same saved search is named twice." };
  return { slugs };
}

/**
 * Compares saved searches.
 *
 * @throws NoSuchSearch, SearchUnavailable
 */
export async function compareSaved(
  slugs: readonly string[],
  { store, context, reader }: Services,
): Promise<{ readonly searches: readonly SavedSearch[]; readonly comparison: SetComparison }> {
  const rows = await Promise.all(slugs.map((slug) => readRow(store, slug, reader)));
  const saved = await readSavedSearches(store, slugs.map(toSlug), reader);
  const comparison = await compareSets(slugs, { ...context, saved });
  return { searches: rows.map(toSavedSearch), comparison };
}
