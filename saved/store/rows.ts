import { eq, sql } from "drizzle-orm";
import type { Reader } from "@/access/rules/reader";
import { mayChangeSearch, maySeeSearch } from "@/access/rules/saved-searches";
import type { SavedSearch } from "@/search/query/saved-search";
import { toSlug } from "@/search/query/slug";
import { NoSuchSearch, NotAllowed } from "./errors";
import { searches, shares } from "./schema";
import type { Store, Transaction } from "./store";

/** How saved searches are read from the store: always for a reader, to whom those he may not see are not there. */

/** A saved search as the store has it. */
export type SearchRow = typeof searches.$inferSelect & {
  /** The groups it is shared with, by name. */
  readonly groups: readonly string[];
};
/** What rows are read with: the store, or a transaction of it. */
export type StoreReader = Store | Transaction;

/** A row without what is for the store alone. */
export function toSavedSearch(row: SearchRow): SavedSearch {
  const { slug, name, note, link, mode, createdAt, updatedAt, generation } = row;
  return { slug, name, note, link, mode, createdAt, updatedAt, generation };
}

/** @throws NoSuchSearch where there is none, or none that the reader may see. */
export async function readRow(store: StoreReader, slug: string, reader: Reader): Promise<SearchRow> {
  const rows = await withGroups(store, await store.select().from(searches).where(eq(searches.slug, slug)));
  const row = rows.find((one) => maySeeSearch(reader, one));
  if (row === undefined) throw new NoSuchSearch(slug);
  return row;
}

/** The same of one that the reader may change. @throws NoSuchSearch, NotAllowed */
export async function readRowToChange(store: StoreReader, slug: string, reader: Reader): Promise<SearchRow> {
  const row = await readRow(store, slug, reader);
  if (!mayChangeSearch(reader, row)) throw new NotAllowed();
  return row;
}

/** The slugs that are taken, by whomever. */
export async function readTakenSlugs(store: StoreReader): Promise<readonly string[]> {
  return (await store.select({ slug: searches.slug }).from(searches)).map(({ slug }) => slug);
}

/** The slugs that a saved search's query names; none for a frozen one. */
export function toNamed({ namedSlugs }: Pick<SearchRow, "namedSlugs">): readonly string[] {
  return namedSlugs ?? [];
}

/** The saved searches that the reader sees whose queries name this one, by slug. */
export async function readUsers(
  store: StoreReader,
  slug: string,
  reader: Reader,
): Promise<readonly string[]> {
  const rows = await store
    .select()
    .from(searches)
    .where(sql`${toSlug(slug)} in (select value from json_each(${searches.namedSlugs}))`);
  return toVisible(await withGroups(store, rows), reader)
    .map((row) => row.slug)
    .sort();
}

/** All saved searches that a reader may see, the last saved first. */
export async function listSearches(store: StoreReader, reader: Reader): Promise<readonly SearchRow[]> {
  return toVisible(await listEverySearch(store), reader);
}

/** The saved searches of all readers, for work that nobody looks at. */
export async function listEverySearch(store: StoreReader): Promise<readonly SearchRow[]> {
  const rows = await store.select().from(searches);
  return withGroups(
    store,
    rows.sort((a, b) => b.key - a.key),
  );
}

/** Rows with the groups that each is shared with. */
export async function withGroups(
  store: StoreReader,
  rows: readonly (typeof searches.$inferSelect)[],
): Promise<readonly SearchRow[]> {
  if (!rows.some(({ visibility }) => visibility === "group"))
    return rows.map((row) => ({ ...row, groups: [] }));
  const all = await store.select().from(shares);
  return rows.map((row) => ({
    ...row,
    groups: all.flatMap(({ search, group }) => (search === row.key ? [group] : [])).sort(),
  }));
}

/** Those of the rows that a reader may see. */
export function toVisible(rows: readonly SearchRow[], reader: Reader): readonly SearchRow[] {
  return rows.filter((row) => maySeeSearch(reader, row));
}
