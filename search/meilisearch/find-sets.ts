import type { Branch } from "../matching/branches";
import type { Lookup } from "../matching/condition";
import { findKnown } from "../matching/known-documents";
import { toBreaks } from "../matching/let-others";
import { toLookups } from "../matching/lookups";
import type { Notice } from "../query/notices";
import { findIds, MOST_IDS_IN_ALL } from "./find-ids";
import type { FoundSets } from "./id-sets";
import { MOST_IDS } from "./index-settings";
import type { Snapshot } from "./snapshot";

/** The sets of documents that branches name by id. Not `complete` when one was too large to be named whole. */
export type FoundAll = { readonly sets: FoundSets; readonly complete: boolean };

/** Finds every set of documents that branches name by id: what the postings say is not requested from the engine. */
export async function findAll(branches: readonly Branch[], snapshot: Snapshot): Promise<FoundAll> {
  const { memory, names } = snapshot;
  const sets = new Map<string, readonly string[]>();
  const unknown = new Map<string, Lookup>();
  const breaks = toBreaks(snapshot);
  let size = 0;
  for (const [key, lookup] of toLookups(branches.map((branch) => branch.rest))) {
    const known = size < MOST_IDS_IN_ALL ? findKnown(lookup, names) : null;
    if (known === null || known.length > MOST_IDS) unknown.set(key, lookup);
    else sets.set(key, known);
    size += known?.length ?? 0;
    if (breaks.isDue()) await breaks.take();
  }
  const found = await inTurn(snapshot, () =>
    memory.lookUp(names.generation, unknown, (missing) => findIds(missing, snapshot)),
  );
  for (const [key, { ids }] of found) sets.set(key, ids);
  return { sets, complete: [...found.values()].every(({ complete }) => complete) };
}

/** The last lookups of a request, by its signal. */
const lastOf = new WeakMap<AbortSignal, Promise<unknown>>();

/** Lookups of one request follow each other, since mostly they are the same, and the first remembers what it finds. */
async function inTurn<Result>({ signal }: Snapshot, work: () => Promise<Result>): Promise<Result> {
  if (signal === undefined) return work();
  const before = lastOf.get(signal);
  const mine = before === undefined ? work() : before.then(work);
  lastOf.set(
    signal,
    mine.catch(() => undefined),
  );
  return mine;
}

/** Says that counts are not exact, and why. */
export function toInexactNotice(): Notice {
  const most = MOST_IDS.toLocaleString("en");
  return {
    code: "not-exact",
    message: `A part of this query fits more than ${most} documents, or it has too many parts, so its counts are not exact.`,
    values: { most: String(MOST_IDS) },
  };
}
