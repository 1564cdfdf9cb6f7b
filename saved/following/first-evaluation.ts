import { readMembers } from "@/search/meilisearch/members";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { SavedMode } from "@/search/query/saved-search";
import { Conflict } from "../store/errors";
import { readStoredMembers, type StoredMember } from "../store/members";
import type { SearchServices } from "../store/open-search";
import type { Services } from "../store/services";
import type { TitledDocument } from "./change-log";
import { type Evaluation, evaluateUnknown } from "./evaluate";

/**
 * What a search that is about to be saved holds now.
 *
 * @throws Conflict when it is to be frozen and holds more than can be named.
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function evaluateNew(
  link: string,
  mode: SavedMode,
  services: SearchServices,
): Promise<Evaluation> {
  const evaluation = await evaluateUnknown({ key: null, link, mode }, services);
  if (mode === "frozen" && !evaluation.complete)
    throw new Conflict("too-large", "A search of more than 100,000 documents cannot be frozen. Narrow it.");
  return evaluation;
}

/**
 * Documents by name: those in the index as they are there, others as the store has them, and of what neither has what the
 * file calls it. So no file gives a document that somebody else follows another title.
 */
export async function evaluateGiven(
  documents: readonly TitledDocument[],
  { store, whole, clock }: Services,
): Promise<Evaluation> {
  const generation = await readGeneration(whole);
  const ids = documents.map(({ id }) => id);
  const [there, stored] = [await readMembers(ids, whole), await readStoredMembers(store, ids)];
  const at = clock().toISOString();
  const members = documents.map(({ id, title }): [string, StoredMember] => [
    id,
    there.get(id) ?? stored.get(id) ?? { id, title, collection: null, changed: at, retagged: at },
  ]);
  return {
    members: new Map(members),
    complete: true,
    generation,
    digest: "",
    among: null,
    reread: new Set(),
  };
}
