import type { Branch } from "../matching/branches";
import { toLookups } from "../matching/lookups";
import type { Notice } from "../query/notices";
import type { FoundSets } from "./expressions";
import { findIds } from "./find-ids";
import { MOST_IDS } from "./index-settings";
import type { Snapshot } from "./snapshot";

/** The sets of documents that branches name by id. Not `complete` when one was too large to be named whole. */
export type FoundAll = { readonly sets: FoundSets; readonly complete: boolean };

/** Finds every set of documents that branches name by id. */
export async function findAll(branches: readonly Branch[], snapshot: Snapshot): Promise<FoundAll> {
  const lookups = toLookups(branches.map((branch) => branch.rest));
  const { memory, names } = snapshot;
  const found = await memory.lookUp(names.generation, lookups, (missing) => findIds(missing, snapshot));
  return {
    sets: new Map([...found].map(([key, { ids }]) => [key, ids])),
    complete: [...found.values()].every(({ complete }) => complete),
  };
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
