import { eq } from "drizzle-orm";
import type { RunTraces } from "@/search/document/touched-documents";
import { NoSuchSearch } from "../store/errors";
import { putDocuments, putMembers, putMoves, readHeldIds, removeMembers } from "../store/members";
import type { SearchRow } from "../store/rows";
import { members, searches } from "../store/schema";
import type { Desk } from "../store/services";
import type { Transaction } from "../store/store";
import { type Seen, see } from "./evaluate";

/**
 * Looks what a saved search holds now, and keeps what it gained and lost since the last look. Returns its row as it is
 * then. Of two looks at once the later to finish is made anew, so that nothing is noted twice.
 *
 * @throws SearchUnavailable when the engine does not answer.
 * @throws NoSuchSearch when it was deleted meanwhile.
 */
export async function look(
  row: SearchRow,
  { store, context, clock }: Desk,
  traces: RunTraces | null = null,
): Promise<SearchRow> {
  let known = row;
  for (;;) {
    const seen = await see(known, store, context, traces);
    if (seen === null) return known;
    const { isKept, now } = await store.transaction((open) => keep(open, known, seen, clock));
    if (isKept) return now;
    known = now;
  }
}

async function keep(
  store: Transaction,
  known: SearchRow,
  seen: Seen,
  clock: () => Date,
): Promise<{ isKept: boolean; now: SearchRow }> {
  const [now] = await store.select().from(searches).where(eq(searches.key, known.key));
  if (now === undefined) throw new NoSuchSearch(known.slug);
  if (now.looks !== known.looks) return { isKept: false, now };
  const at = clock().toISOString();
  await (seen.complete ? keepSet(store, now, seen, at) : forgetSet(store, now));
  const [kept = now] = await store
    .update(searches)
    .set({
      looks: now.looks + 1,
      complete: seen.complete,
      knownSince: now.complete ? now.knownSince : at,
      lookedGeneration: seen.generation,
      lookedCondition: seen.digest,
    })
    .where(eq(searches.key, now.key))
    .returning();
  return { isKept: true, now: kept };
}

async function keepSet(store: Transaction, row: SearchRow, seen: Seen, at: string): Promise<void> {
  const held = await readHeldIds(store, row.key, seen.among);
  const gained = [...seen.members.keys()].filter((id) => !held.has(id));
  const lost = [...held].filter((id) => !seen.members.has(id));
  await putDocuments(store, seen.members.values(), at);
  await putMembers(store, row.key, gained);
  await removeMembers(store, row.key, lost);
  if (!row.complete) return; // What it held before is not known.
  await putMoves(store, row.key, "gained", gained, at);
  await putMoves(store, row.key, "lost", lost, at);
}

async function forgetSet(store: Transaction, { key }: SearchRow): Promise<void> {
  await store.delete(members).where(eq(members.search, key));
}
