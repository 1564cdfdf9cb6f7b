import { eq } from "drizzle-orm";
import type { SharedSearch } from "@/search/query/saved-search";
import type { Evaluation } from "../following/evaluate";
import { evaluateNew } from "../following/first-evaluation";
import { toOwnersServices } from "../following/owner";
import { refresh } from "../following/refresh";
import { Conflict } from "../store/errors";
import { putDocuments, putFrozen } from "../store/members";
import { toStoredSlugs } from "../store/named-slugs";
import { readRowToChange, readUsers, type SearchRow } from "../store/rows";
import { searches } from "../store/schema";
import type { ReaderStore, Services } from "../store/services";
import { putShares, readShareable } from "../store/sharing";
import type { Transaction } from "../store/store";
import { toSavedAddress } from "./saved-link";
import { type NewSearch, toShared } from "./searches";
import { refuseCycle } from "./slug-checks";
import { toOwned, type WantedSharing } from "./wanted-sharing";

/** What may be changed of a saved search. */
export type SearchChange = Partial<Pick<NewSearch, "name" | "link" | "note">> & WantedSharing;

/**
 * Changes name, note, link or who sees it; the slug and the owner stay. What another link brings in and leaves out counts as
 * gained and lost.
 *
 * @throws NoSuchSearch, NotAllowed, SharingRefused, Conflict, SearchUnavailable
 */
export async function changeSearch(
  slug: string,
  change: SearchChange,
  services: Services,
): Promise<SharedSearch> {
  const { reader } = services;
  const known = await readRowToChange(services.store, slug, reader);
  const shareable = await readShareable(services.store, reader);
  const address = change.link === undefined ? null : toSavedAddress(change.link);
  const evaluation =
    address === null || address.link === known.link
      ? null
      : await evaluateNew(
          address.link,
          known.mode,
          known.mode === "live" ? await toOwnersServices(known, services) : services,
        );
  const row = await services.store.transaction(async (store) => {
    const current = await readRowToChange(store, slug, reader);
    const owned = toOwned(reader, change, current, shareable);
    // Somebody else gave it another link meanwhile.
    if (address !== null && current.link !== known.link) return null;
    const at = services.clock().toISOString();
    if (address !== null && evaluation !== null) {
      await refuseCycle(store, slug, address.named, reader);
      await refreeze(store, current, evaluation, at);
    }
    await putShares(store, current.key, owned.groups);
    const [changed = current] = await store
      .update(searches)
      .set({
        name: change.name ?? current.name,
        note: change.note ?? current.note,
        visibility: owned.visibility,
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
    return { ...current, ...changed, groups: owned.groups };
  });
  if (row === null) return changeSearch(slug, change, services);
  return toShared(evaluation === null ? row : await refresh(row, services), services);
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
 * Deletes a saved search with its links. Searches that name it and that the reader does not see are no reason against it:
 * to them it then holds nothing, as when it is made private.
 *
 * @throws Conflict naming the searches that the reader sees whose queries name it, unless `evenIfUsed`.
 * @throws NoSuchSearch, NotAllowed
 */
export async function deleteSearch(
  { store, reader }: ReaderStore,
  slug: string,
  evenIfUsed: boolean,
): Promise<void> {
  await store.transaction(async (open) => {
    const row = await readRowToChange(open, slug, reader);
    const users = await readUsers(open, slug, reader);
    if (users.length > 0 && !evenIfUsed)
      throw new Conflict("in-use", `Other saved searches name “${slug}”: ${users.join(", ")}.`, users);
    await open.delete(searches).where(eq(searches.key, row.key));
  });
}
