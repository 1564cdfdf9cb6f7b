import { inArray } from "drizzle-orm";
import type { Reader } from "@/access/rules/reader";
import type { SavedSearches, SavedSet } from "@/search/matching/saved-conditions";
import { type NamedBy, toNamedInOrder } from "@/search/query/named-searches";
import { toSlug } from "@/search/query/slug";
import { fromLink } from "@/search/query/url";
import { readFrozenIds } from "./frozen";
import { readTakenSlugs, type SearchRow, type StoreReader, toNamed, toVisible, withGroups } from "./rows";
import { searches } from "./schema";

/** The saved searches that queries name: to a reader, one that he may not see is as unknown as one that is not there. */

/** Rows by slugs as a query writes them. A slug chosen by hand may have accents, which a query has not. */
async function readBySlug(
  store: StoreReader,
  slugs: readonly string[],
  reader: Reader,
): Promise<readonly (readonly [string, SearchRow])[]> {
  const exact = await store.select().from(searches).where(inArray(searches.slug, slugs));
  const missing = slugs.filter((slug) => !exact.some((row) => row.slug === slug));
  const accented =
    missing.length === 0
      ? []
      : (await readTakenSlugs(store)).filter((slug) => missing.includes(toSlug(slug)));
  const others =
    accented.length === 0 ? [] : await store.select().from(searches).where(inArray(searches.slug, accented));
  const seen = async (rows: typeof exact) => toVisible(await withGroups(store, rows), reader);
  return [
    ...(await seen(exact)).map((row) => [row.slug, row] as const),
    ...(await seen(others)).map((row) => [toSlug(row.slug), row] as const),
  ];
}

/**
 * The saved searches of these slugs and all that they name in turn, by slug as a query writes it; those that are not there
 * for the reader are left out.
 */
export async function readNamed(
  store: StoreReader,
  slugs: readonly string[],
  reader: Reader,
): Promise<ReadonlyMap<string, SearchRow>> {
  const rows = new Map<string, SearchRow>();
  let wanted = [...new Set(slugs)];
  while (wanted.length > 0) {
    const named = await readBySlug(store, wanted, reader);
    for (const [slug, row] of named) rows.set(slug, row);
    wanted = [...new Set(named.flatMap(([, row]) => toNamed(row)))].filter((slug) => !rows.has(slug));
  }
  return rows;
}

/** Which saved searches each of these names. */
export function toNamedBy(rows: ReadonlyMap<string, SearchRow>): NamedBy {
  return new Map([...rows].map(([slug, row]) => [slug, toNamed(row)]));
}

/** What a search of a reader that names these depends on: their sets, and those of all that they name. */
export async function readSavedSearches(
  store: StoreReader,
  slugs: readonly string[],
  reader: Reader,
): Promise<SavedSearches> {
  if (slugs.length === 0) return new Map();
  const rows = await readNamed(store, slugs, reader);
  const sets = new Map<string, SavedSet>();
  for (const slug of toNamedInOrder(slugs, toNamedBy(rows))) {
    const row = rows.get(slug);
    if (row) sets.set(slug, await toSet(store, row));
  }
  return sets;
}

async function toSet(store: StoreReader, row: SearchRow): Promise<SavedSet> {
  if (row.mode === "live") return { kind: "live", read: fromLink(row.link) };
  return { kind: "frozen", ids: await readFrozenIds(store, row.key) };
}
