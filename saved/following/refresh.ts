import { eq } from "drizzle-orm";
import type { RunTraces } from "@/search/document/touched-documents";
import { NoSuchSearch } from "../store/errors";
import { putDocuments, putMembers, putMoves, readHeldIds, removeMembers } from "../store/members";
import type { SearchRow } from "../store/rows";
import { members, searches } from "../store/schema";
import type { Services } from "../store/services";
import type { Transaction } from "../store/store";
import { type Evaluation, evaluate } from "./evaluate";
import { toOwnersServices } from "./owner";

/**
 * Evaluates a saved search, as its owner reads it and over all documents, and writes down what it gained and lost since the last refresh. Returns its row as it is then.
 * Of two refreshes at once the later to finish tries again, so that nothing is written twice.
 *
 * @throws SearchUnavailable when the engine does not answer.
 * @throws NoSuchSearch when it was deleted meanwhile.
 */
export async function refresh(
  row: SearchRow,
  services: Pick<Services, "store" | "whole" | "readReaderOf" | "clock">,
  traces: RunTraces | null = null,
): Promise<SearchRow> {
  const { store, clock } = services;
  const owners = await toOwnersServices(row, services);
  let known = row;
  for (;;) {
    const evaluation = await evaluate(known, owners, traces);
    if (evaluation === null) return known;
    const { isSaved, row: current } = await store.transaction((open) => save(open, known, evaluation, clock));
    if (isSaved) return current;
    known = current;
  }
}

/** Saves nothing where another refresh was written since `known` was read; gives the row as it is then. */
async function save(
  store: Transaction,
  known: SearchRow,
  evaluation: Evaluation,
  clock: () => Date,
): Promise<{ isSaved: boolean; row: SearchRow }> {
  const [current] = await store.select().from(searches).where(eq(searches.key, known.key));
  if (current === undefined) throw new NoSuchSearch(known.slug);
  const row = { ...current, groups: known.groups };
  if (row.refreshes !== known.refreshes) return { isSaved: false, row };
  const at = clock().toISOString();
  await (evaluation.complete ? saveSet(store, row, evaluation, at) : forgetSet(store, row));
  const [saved = row] = await store
    .update(searches)
    .set({
      refreshes: row.refreshes + 1,
      complete: evaluation.complete,
      knownSince: row.complete ? row.knownSince : at,
      refreshedGeneration: evaluation.generation,
      refreshedCondition: evaluation.digest,
    })
    .where(eq(searches.key, row.key))
    .returning();
  return { isSaved: true, row: { ...row, ...saved } };
}

async function saveSet(
  store: Transaction,
  row: SearchRow,
  { members: current, among, digest, reread }: Evaluation,
  at: string,
): Promise<void> {
  const held = await readHeldIds(store, row.key, among);
  const gained = [...current.keys()].filter((id) => !held.has(id));
  const lost = [...held].filter((id) => !current.has(id));
  await putDocuments(store, current.values(), at, reread);
  await putMembers(store, row.key, gained);
  await removeMembers(store, row.key, lost);
  if (!row.complete) return; // What it held at the last refresh is not known.
  // What comes or goes by the same condition because it was read closely is neither new nor gone: it says what it said.
  const isMoved = (id: string): boolean => digest !== row.refreshedCondition || !reread.has(id);
  await putMoves(store, row.key, "gained", gained.filter(isMoved), at);
  await putMoves(store, row.key, "lost", lost.filter(isMoved), at);
}

async function forgetSet(store: Transaction, { key }: SearchRow): Promise<void> {
  await store.delete(members).where(eq(members.search, key));
}
