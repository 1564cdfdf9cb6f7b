import { maySaveSearches } from "@/access/rules/saved-searches";
import type { SavedMode, SharedSearch } from "@/search/query/saved-search";
import type { TitledDocument } from "../following/change-log";
import type { Evaluation } from "../following/evaluate";
import { evaluateGiven, evaluateNew } from "../following/first-evaluation";
import { NotAllowed } from "../store/errors";
import { putDocuments, putFrozen, putMembers } from "../store/members";
import { toStoredSlugs } from "../store/named-slugs";
import { type SearchRow, toSavedSearch } from "../store/rows";
import { searches } from "../store/schema";
import type { Services } from "../store/services";
import { putShares, readShareable, readSharing } from "../store/sharing";
import type { Transaction } from "../store/store";
import { toSavedAddress } from "./saved-link";
import { toSlugOfName } from "./slug";
import { refuseCycle, refuseTaken, toFreeSlug } from "./slug-checks";
import { toOwned, type WantedSharing } from "./wanted-sharing";

/** What a reader saves. */
export type NewSearch = WantedSharing & {
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

/**
 * Saves a search with the documents it holds now, as the reader's own; it is on disk when this returns.
 *
 * @throws NotAllowed when the reader saves no searches.
 * @throws SharingRefused when it cannot be shared so.
 * @throws Conflict when its slug is taken, its query leads back to itself, or it is too large to be frozen.
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function saveSearch(request: NewSearch, services: Services): Promise<SharedSearch> {
  const { reader } = services;
  if (!maySaveSearches(reader)) throw new NotAllowed("save");
  const owned = toOwned(reader, request, null, await readShareable(services.store, reader));
  const { link, named } = toSavedAddress(request.link);
  const evaluation = request.documents
    ? await evaluateGiven(request.documents, services)
    : await evaluateNew(link, request.mode, toEvaluating(request.mode, services));
  const row = await services.store.transaction(async (store) => {
    const at = services.clock().toISOString();
    const slug = request.slug ?? (await toFreeSlug(store, toSlugOfName(request.name)));
    await refuseTaken(store, request.slug);
    await refuseCycle(store, slug, named, reader);
    const [saved] = await store
      .insert(searches)
      .values({
        slug,
        name: request.name,
        note: request.note,
        link,
        mode: request.mode,
        owner: owned.owner,
        visibility: owned.visibility,
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
    await putShares(store, saved.key, owned.groups);
    if (evaluation.complete) await putSet(store, saved, evaluation, at);
    return { ...saved, groups: owned.groups };
  });
  return toShared(row, services);
}

/** A live search is evaluated over all documents, of which each reader is shown their part; a frozen one holds what who saves it sees. */
function toEvaluating(mode: SavedMode, services: Services): Services {
  return mode === "live" ? { ...services, context: services.whole } : services;
}

/** A row as its reader gets to know it. */
export async function toShared(row: SearchRow, services: Services): Promise<SharedSearch> {
  const [sharing] = await readSharing([row], services);
  if (sharing === undefined) throw new RangeError("One row has one owner.");
  return { ...toSavedSearch(row), ...sharing };
}

async function putSet(
  store: Transaction,
  row: Pick<SearchRow, "key" | "mode">,
  evaluation: Evaluation,
  at: string,
): Promise<void> {
  await putDocuments(store, evaluation.members.values(), at);
  if (row.mode === "frozen") await putFrozen(store, row.key, evaluation.members.keys());
  await putMembers(store, row.key, evaluation.members.keys());
}
