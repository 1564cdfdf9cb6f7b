import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { LinkKind, SavedLink } from "@/search/query/saved-search";
import { readRow } from "./rows";
import { links, searches } from "./schema";
import type { Store } from "./store";

/** How a saved search is linked to another. */
export type NewLink = { readonly to: string; readonly kind: LinkKind; readonly note: string };

/**
 * Links a saved search to another; a link of that kind that is there already gets the note.
 *
 * @throws NoSuchSearch when either is not there.
 */
export async function putLink(
  store: Store,
  slug: string,
  { to, kind, note }: NewLink,
  now: Date,
): Promise<void> {
  await store.transaction(async (open) => {
    const [from, other] = [await readRow(open, slug), await readRow(open, to)];
    await open
      .insert(links)
      .values({ from: from.key, to: other.key, kind, note, createdAt: now.toISOString() })
      .onConflictDoUpdate({ target: [links.from, links.to, links.kind], set: { note } });
  });
}

/**
 * Takes a link away; false where there is none of that kind.
 *
 * @throws NoSuchSearch when either end is not there.
 */
export async function removeLink(
  store: Store,
  slug: string,
  { to, kind }: Pick<NewLink, "to" | "kind">,
): Promise<boolean> {
  return store.transaction(async (open) => {
    const [from, other] = [await readRow(open, slug), await readRow(open, to)];
    const removed = await open
      .delete(links)
      .where(and(eq(links.from, from.key), eq(links.to, other.key), eq(links.kind, kind)))
      .returning();
    return removed.length > 0;
  });
}

/** The links of a saved search, both those it has and those that lead to it, by name of the other end. */
export async function readLinks(store: Store, slug: string): Promise<readonly SavedLink[]> {
  const { key } = await readRow(store, slug);
  const ends = { slug: searches.slug, name: searches.name, kind: links.kind, note: links.note };
  const [out, back] = await Promise.all([
    store.select(ends).from(links).innerJoin(searches, eq(searches.key, links.to)).where(eq(links.from, key)),
    store.select(ends).from(links).innerJoin(searches, eq(searches.key, links.from)).where(eq(links.to, key)),
  ]);
  return [
    ...out.map((one) => ({ ...one, direction: "to" as const })),
    ...back.map((one) => ({ ...one, direction: "from" as const })),
  ].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Every link, as the slugs of its ends. */
export async function readAllLinks(store: Store): Promise<readonly (readonly [string, string])[]> {
  const [from, to] = [alias(searches, "from_search"), alias(searches, "to_search")];
  const rows = await store
    .select({ from: from.slug, to: to.slug })
    .from(links)
    .innerJoin(from, eq(from.key, links.from))
    .innerJoin(to, eq(to.key, links.to));
  return rows.map((row) => [row.from, row.to]);
}
