import { eq } from "drizzle-orm";
import type { SavedMode, SavedSearch } from "@/search/query/saved-search";
import type { TitledDocument } from "../following/change-log";
import type { Evaluation } from "../following/evaluate";
import { evaluateGiven, evaluateNew } from "../following/first-evaluation";
import { refresh } from "../following/refresh";
import { Conflict } from "../store/errors";
import { putDocuments, putFrozen, putMembers } from "../store/members";
import { toStoredSlugs } from "../store/named-slugs";
import { readRow, readUsers, type SearchRow, toSavedSearch } from "../store/rows";
import { searches } from "../store/schema";
import type { Services } from "../store/services";
import type { Store, Transaction } from "../store/store";
import { toSavedAddress } from "./saved-link";
import { toSlugOfName } from "./slug";
import { refuseCycle, refuseTaken, toFreeSlug } from "./slug-checks";

/** What a reader saves. */
export type NewSearch = {
  readonly name: string;
  /** A link of the search page; whatever its page, the first is saved. */
  readonly link: string;
  readonly note: string;
  readonly mode: SavedMode;
  /** Chosen by hand; null for one made from the name. */
  readonly slug: string | null;
  /** What a frozen one holds, where that is known already; else it is what fits current. */
  readonly documents?: readonly TitledDocument[];
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
export async function saveSearch(request: NewSearch, services: Services): Promise<SavedSearch> {
  const { link, named } = toSavedAddress(request.link);
  const evaluation = request.documents
    ? await evaluateGiven(request.documents, services)
    : await evaluateNew(link, request.mode, services);
  const row = await services.store.transaction(async (store) => {
    const at = services.clock().toISOString();
    const slug = request.slug ?? (await toFreeSlug(store, toSlugOfName(request.name)));
    await refuseTaken(store, request.slug);
    await refuseCycle(store, slug, named);
    const [saved] = await store
      .insert(searches)
      .values({
        slug,
        name: request.name,
        note: request.note,
        link,
        mode: request.mode,
        namedSlugs: toStoredSlugs(named, request.mode),
        createdAt: request.createdAt ?? at,
        updatedAt: at,
        generation: evaluation.generation,
        refreshes: 0,
        complete: evaluation.complete,
        knownSince: at,
        refreshedGeneration: evaluation.generation,
        refreshedCondition: request.mode === "live" ? evaluation.digest : "",
      })
      .returning();
    if (saved === undefined) throw new RangeError("The store saved nothing.");
    if (evaluation.complete) await putSet(store, saved, evaluation, at);
    return saved;
  });
  return toSavedSearch(row);
}

/**
 * Changes name, note or link; the slug stays. What another link brings in and leaves out counts as gained and lost.
 *
 * @throws NoSuchSearch, Conflict, SearchUnavailable
 */
export async function changeSearch(
  slug: string,
  change: SearchChange,
  services: Services,
): Promise<SavedSearch> {
  const known = await readRow(services.store, slug);
  const address = change.link === undefined ? null : toSavedAddress(change.link);
  const evaluation =
    address === null || address.link === known.link
      ? null
      : await evaluateNew(address.link, known.mode, services);
  const row = await services.store.transaction(async (store) => {
    const current = await readRow(store, slug);
    // Somebody else gave it another link meanwhile.
    if (address !== null && current.link !== known.link) return null;
    const at = services.clock().toISOString();
    if (address !== null && evaluation !== null) {
      await refuseCycle(store, slug, address.named);
      await refreeze(store, current, evaluation, at);
    }
    const [changed = current] = await store
      .update(searches)
      .set({
        name: change.name ?? current.name,
        note: change.note ?? current.note,
        ...(address === null
          ? {}
          : { link: address.link, namedSlugs: toStoredSlugs(address.named, current.mode) }),
        updatedAt: at,
        ...(evaluation === null
          ? {}
          : { generation: evaluation.generation, refreshedCondition: "", refreshes: current.refreshes + 1 }),
      })
      .where(eq(searches.key, current.key))
      .returning();
    return changed;
  });
  if (row === null) return changeSearch(slug, change, services);
  return toSavedSearch(evaluation === null ? row : await refresh(row, services));
}

/** A frozen search holds what its new link finds current. */
async function refreeze(
  store: Transaction,
  row: SearchRow,
  evaluation: Evaluation,
  at: string,
): Promise<void> {
  if (row.mode !== "frozen") return;
  await putDocuments(store, evaluation.members.values(), at);
  await putFrozen(store, row.key, evaluation.members.keys());
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

async function putSet(store: Transaction, row: SearchRow, evaluation: Evaluation, at: string): Promise<void> {
  await putDocuments(store, evaluation.members.values(), at);
  if (row.mode === "frozen") await putFrozen(store, row.key, evaluation.members.keys());
  await putMembers(store, row.key, evaluation.members.keys());
}
