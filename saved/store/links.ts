import { and, eq, inArray, or } from "drizzle-orm";
import type { Reader } from "@/access/rules/reader";
import { mayChangeSearch } from "@/access/rules/saved-searches";
import type { LinkKind, SavedLink } from "@/search/query/saved-search";
import { NotAllowed } from "./errors";
import { listSearches, readRow, readRowToChange, type SearchRow, toVisible, withGroups } from "./rows";
import { links, searches } from "./schema";
import type { ReaderStore } from "./services";
import type { Store } from "./store";

/** How a saved search is linked to another. */
export type NewLink = { readonly to: string; readonly kind: LinkKind; readonly note: string };

/**
 * Links a saved search to another that the reader sees; a link of that kind that is there already gets the note.
 *
 * @throws NoSuchSearch when either is not there.
 * @throws NotAllowed when the reader may not change the first.
 */
export async function putLink(
  { store, reader }: ReaderStore,
  slug: string,
  { to, kind, note }: NewLink,
  now: Date,
): Promise<void> {
  await store.transaction(async (open) => {
    const from = await readRowToChange(open, slug, reader);
    const other = await readRow(open, to, reader);
    await open
      .insert(links)
      .values({ from: from.key, to: other.key, kind, note, createdAt: now.toISOString() })
      .onConflictDoUpdate({ target: [links.from, links.to, links.kind], set: { note } });
  });
}

/**
 * Takes a link away; false where there is none of that kind. Who may change either end may do so.
 *
 * @throws NoSuchSearch when either end is not there.
 * @throws NotAllowed
 */
export async function removeLink(
  { store, reader }: ReaderStore,
  slug: string,
  { to, kind }: Pick<NewLink, "to" | "kind">,
): Promise<boolean> {
  return store.transaction(async (open) => {
    const [from, other] = [await readRow(open, slug, reader), await readRow(open, to, reader)];
    if (![from, other].some((end) => mayChangeSearch(reader, end))) throw new NotAllowed();
    const removed = await open
      .delete(links)
      .where(and(eq(links.from, from.key), eq(links.to, other.key), eq(links.kind, kind)))
      .returning();
    return removed.length > 0;
  });
}

/** The links of a saved search to and from others that the reader sees, by name of the other end. @throws NoSuchSearch */
export async function readLinks({ store, reader }: ReaderStore, slug: string): Promise<readonly SavedLink[]> {
  const { key } = await readRow(store, slug, reader);
  const all = await store
    .select()
    .from(links)
    .where(or(eq(links.from, key), eq(links.to, key)));
  const ends = await readByKey(store, [...new Set(all.flatMap(({ from, to }) => [from, to]))], reader);
  return all
    .flatMap(({ from, to, kind, note }): SavedLink[] => {
      const other = ends.get(from === key ? to : from);
      const direction = from === key ? "to" : "from";
      return other ? [{ slug: other.slug, name: other.name, kind, note, direction }] : [];
    })
    .sort((a, b) => (a.direction === b.direction ? 0 : a.direction === "to" ? -1 : 1))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function readByKey(
  store: Store,
  keys: readonly number[],
  reader: Reader,
): Promise<ReadonlyMap<number, SearchRow>> {
  if (keys.length === 0) return new Map();
  const rows = await withGroups(
    store,
    await store.select().from(searches).where(inArray(searches.key, keys)),
  );
  return new Map(toVisible(rows, reader).map((row) => [row.key, row]));
}

/** Every link of which the reader sees both ends. */
export async function readAllLinks(store: Store, reader: Reader) {
  const [rows, all] = [await listSearches(store, reader), await store.select().from(links)];
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return all.flatMap((link) => {
    const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
    return from && to ? [{ from, to, kind: link.kind, note: link.note }] : [];
  });
}
