import { eq } from "drizzle-orm";
import type { SavedMode, SavedSearch } from "@/search/query/saved-search";
import type { NotedDocument } from "../following/change-log";
import type { Seen } from "../following/evaluate";
import { seeNow, seeThese } from "../following/first-evaluation";
import { look } from "../following/refresh";
import { Conflict } from "../store/errors";
import { putDocuments, putFrozen, putMembers } from "../store/members";
import { toStoredSlugs } from "../store/named-slugs";
import { readRow, readUsers, type SearchRow, toSavedSearch } from "../store/rows";
import { searches } from "../store/schema";
import type { Desk } from "../store/services";
import type { Store, Transaction } from "../store/store";
import { toSavedAddress } from "./saved-link";
import { toSlugOfName } from "./slug";
import { refuseCycle, refuseTaken, toFreeSlug } from "./slug-checks";

/** What a reader saves. */
export type NewSearch = {
  readonly name: string;
  /** A link of the search page; whatever its page, the first is kept. */
  readonly link: string;
  readonly note: string;
  readonly mode: SavedMode;
  /** Chosen by hand; null for one made from the name. */
  readonly slug: string | null;
  /** What a frozen one holds, where that is known already; else it is what fits now. */
  readonly documents?: readonly NotedDocument[];
  /** When it was first saved, where that was elsewhere; ISO 8601, UTC. */
  readonly createdAt?: string;
};

/** What may be changed of a saved search. */
export type SearchChange = Partial<Pick<NewSearch, "name" | "link" | "note">>;

/**
 * Saves a search with the documents it holds now; it is on disk when this returns.
 *
 * @throws Conflict when its slug is taken, its query leads back to itself, or it is too large to be frozen.
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function saveSearch(asked: NewSearch, desk: Desk): Promise<SavedSearch> {
  const { link, named } = toSavedAddress(asked.link);
  const seen = asked.documents ? await seeThese(asked.documents, desk) : await seeNow(link, asked.mode, desk);
  const row = await desk.store.transaction(async (store) => {
    const at = desk.clock().toISOString();
    const slug = asked.slug ?? (await toFreeSlug(store, toSlugOfName(asked.name)));
    await refuseTaken(store, asked.slug);
    await refuseCycle(store, slug, named);
    const [kept] = await store
      .insert(searches)
      .values({
        slug,
        name: asked.name,
        note: asked.note,
        link,
        mode: asked.mode,
        namedSlugs: toStoredSlugs(named, asked.mode),
        createdAt: asked.createdAt ?? at,
        updatedAt: at,
        generation: seen.generation,
        looks: 0,
        complete: seen.complete,
        knownSince: at,
        lookedGeneration: seen.generation,
        lookedCondition: asked.mode === "live" ? seen.digest : "",
      })
      .returning();
    if (kept === undefined) throw new RangeError("The store kept nothing.");
    if (seen.complete) await putSet(store, kept, seen, at);
    return kept;
  });
  return toSavedSearch(row);
}

/**
 * Changes name, note or link; the slug stays. What another link brings in and leaves out counts as gained and lost.
 *
 * @throws NoSuchSearch, Conflict, SearchUnavailable
 */
export async function changeSearch(slug: string, change: SearchChange, desk: Desk): Promise<SavedSearch> {
  const before = await readRow(desk.store, slug);
  const address = change.link === undefined ? null : toSavedAddress(change.link);
  const seen =
    address === null || address.link === before.link ? null : await seeNow(address.link, before.mode, desk);
  const row = await desk.store.transaction(async (store) => {
    const now = await readRow(store, slug);
    // Somebody else gave it another link meanwhile.
    if (address !== null && now.link !== before.link) return null;
    const at = desk.clock().toISOString();
    if (address !== null && seen !== null) {
      await refuseCycle(store, slug, address.named);
      await refreeze(store, now, seen, at);
    }
    const [kept = now] = await store
      .update(searches)
      .set({
        name: change.name ?? now.name,
        note: change.note ?? now.note,
        ...(address === null
          ? {}
          : { link: address.link, namedSlugs: toStoredSlugs(address.named, now.mode) }),
        updatedAt: at,
        ...(seen === null ? {} : { generation: seen.generation, lookedCondition: "", looks: now.looks + 1 }),
      })
      .where(eq(searches.key, now.key))
      .returning();
    return kept;
  });
  if (row === null) return changeSearch(slug, change, desk);
  return toSavedSearch(seen === null ? row : await look(row, desk));
}

/** A frozen search holds what its new link finds now. */
async function refreeze(store: Transaction, row: SearchRow, seen: Seen, at: string): Promise<void> {
  if (row.mode !== "frozen") return;
  await putDocuments(store, seen.members.values(), at);
  await putFrozen(store, row.key, seen.members.keys());
}

/**
 * Deletes a saved search with its links.
 *
 * @throws Conflict naming the searches whose queries name it, unless `evenIfUsed`.
 */
export async function deleteSearch(store: Store, slug: string, evenIfUsed: boolean): Promise<void> {
  await store.transaction(async (open) => {
    const row = await readRow(open, slug);
    const users = await readUsers(open, slug);
    if (users.length > 0 && !evenIfUsed)
      throw new Conflict("in-use", `Other saved searches name “${slug}”: ${users.join(", ")}.`, users);
    await open.delete(searches).where(eq(searches.key, row.key));
  });
}

async function putSet(store: Transaction, row: SearchRow, seen: Seen, at: string): Promise<void> {
  await putDocuments(store, seen.members.values(), at);
  if (row.mode === "frozen") await putFrozen(store, row.key, seen.members.keys());
  await putMembers(store, row.key, seen.members.keys());
}
