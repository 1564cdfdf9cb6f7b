import { type Member, readMembers } from "@/search/meilisearch/members";
import { readGeneration } from "@/search/meilisearch/read-names";
import type { SavedMode } from "@/search/query/saved-search";
import { Conflict } from "../store/errors";
import type { Services } from "../store/services";
import type { TitledDocument } from "./change-log";
import { type Evaluation, evaluate } from "./evaluate";

/**
 * What a search that is about to be saved holds now.
 *
 * @throws Conflict when it is to be frozen and holds more than can be named.
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function evaluateNew(
  link: string,
  mode: SavedMode,
  { store, context }: Services,
): Promise<Evaluation> {
  const unsaved = { key: null, link, mode, complete: true, refreshedGeneration: "", refreshedCondition: "" };
  const evaluation = await evaluate(unsaved, store, context, null);
  if (evaluation === null) throw new RangeError("A first evaluation has a result.");
  if (mode === "frozen" && !evaluation.complete)
    throw new Conflict("too-large", "A search of more than 100,000 documents cannot be frozen. Narrow it.");
  return evaluation;
}

/** Documents by name, those in the index as they are there, the others as they were called. */
export async function evaluateGiven(
  documents: readonly TitledDocument[],
  { context, clock }: Services,
): Promise<Evaluation> {
  const generation = await readGeneration(context);
  const ids = documents.map(({ id }) => id);
  const there = await readMembers(ids, context);
  const at = clock().toISOString();
  const members = documents.map(({ id, title }): [string, Member] => [
    id,
    there.get(id) ?? { id, title, firstIngested: at, changed: at, retagged: at },
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
