import { asc, eq, inArray, sql } from "drizzle-orm";
import type { SavedSearches, SavedSet } from "@/search/matching/saved-conditions";
import { type NamedBy, toNamedInOrder } from "@/search/query/named-searches";
import type { SavedSearch } from "@/search/query/saved-search";
import { toSlug } from "@/search/query/slug";
import { fromLink } from "@/search/query/url";
import { NoSuchSearch } from "./errors";
import { documents, frozen, searches } from "./schema";
import type { Store, Transaction } from "./store";

/** How saved searches are read from the store. */

/** A saved search as the store has it. */
export type SearchRow = typeof searches.$inferSelect;
/** What rows are read with: the store, or a transaction of it. */
export type StoreReader = Store | Transaction;

/** A row without what is for the store alone. */
export function toSavedSearch(row: SearchRow): SavedSearch {
  const { slug, name, note, link, mode, createdAt, updatedAt, generation } = row;
  return { slug, name, note, link, mode, createdAt, updatedAt, generation };
}

/** @throws NoSuchSearch */
export async function readRow(store: StoreReader, slug: string): Promise<SearchRow> {
  const [row] = await store.select().from(searches).where(eq(searches.slug, slug));
  if (row === undefined) throw new NoSuchSearch(slug);
  return row;
}

/** The slugs of all saved searches. */
export async function readSlugs(store: StoreReader): Promise<readonly string[]> {
  return (await store.select({ slug: searches.slug }).from(searches)).map(({ slug }) => slug);
}

/** Rows by slugs as a query writes them. A slug chosen by hand may have accents, which a query has not. */
async function readBySlug(
  store: StoreReader,
  slugs: readonly string[],
): Promise<readonly (readonly [string, SearchRow])[]> {
  const exact = await store.select().from(searches).where(inArray(searches.slug, slugs));
  const rows = exact.map((row) => [row.slug, row] as const);
  const missing = slugs.filter((slug) => !exact.some((row) => row.slug === slug));
  if (missing.length === 0) return rows;
  const accented = (await readSlugs(store)).filter((slug) => missing.includes(toSlug(slug)));
  const others = await store.select().from(searches).where(inArray(searches.slug, accented));
  return [...rows, ...others.map((row) => [toSlug(row.slug), row] as const)];
}

/** The saved searches of these slugs and all that they name in turn, by slug as a query writes it; unknown ones are left out. */
export async function readNamed(
  store: StoreReader,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, SearchRow>> {
  const rows = new Map<string, SearchRow>();
  let wanted = [...new Set(slugs)];
  while (wanted.length > 0) {
    const named = await readBySlug(store, wanted);
    for (const [slug, row] of named) rows.set(slug, row);
    wanted = [...new Set(named.flatMap(([, row]) => toNamed(row)))].filter((slug) => !rows.has(slug));
  }
  return rows;
}

/** The slugs that a saved search's query names; none for a frozen one. */
export function toNamed({ namedSlugs }: Pick<SearchRow, "namedSlugs">): readonly string[] {
  return namedSlugs ?? [];
}

/** Which saved searches each of these names. */
export function toNamedBy(rows: ReadonlyMap<string, SearchRow>): NamedBy {
  return new Map([...rows].map(([slug, row]) => [slug, toNamed(row)]));
}

/** What a search that names these depends on: their sets, and those of all that they name. */
export async function readSavedSearches(
  store: StoreReader,
  slugs: readonly string[],
): Promise<SavedSearches> {
  if (slugs.length === 0) return new Map();
  const rows = await readNamed(store, slugs);
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

/** The documents a frozen search was saved with, by id. */
export async function readFrozenIds(store: StoreReader, key: number): Promise<readonly string[]> {
  return (await readFrozen(store, key)).map(({ id }) => id);
}

/** The same with their titles as last read. */
export async function readFrozen(
  store: StoreReader,
  key: number,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return store
    .select({ id: documents.id, title: documents.title })
    .from(frozen)
    .innerJoin(documents, eq(documents.key, frozen.document))
    .where(eq(frozen.search, key))
    .orderBy(asc(documents.id));
}

/** The saved searches whose queries name this one, by slug. */
export async function readUsers(store: StoreReader, slug: string): Promise<readonly string[]> {
  const rows = await store
    .select({ slug: searches.slug })
    .from(searches)
    .where(sql`${toSlug(slug)} in (select value from json_each(${searches.namedSlugs}))`);
  return rows.map((row) => row.slug).sort();
}

/** All saved searches, the last saved first. */
export async function listSearches(store: Store): Promise<readonly SearchRow[]> {
  const rows = await store.select().from(searches);
  return rows.sort((a, b) => b.key - a.key);
}
