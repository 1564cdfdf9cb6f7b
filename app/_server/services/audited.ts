import "server-only";
import { type Doer, toAudited, writeAudit } from "@/access/audit/write-audit";
import { readOrigin, readReader } from "@/access/current-reader";
import type { Entry } from "@/access/rules/deeds";
import type { Store } from "@/saved/store/store";
import { readStore } from "./store";

/** What a transaction did, by what it gave; null where that is nothing to write down. */
export type ToEntry = (answer: unknown) => Entry | null;

/** A store whose transactions are written into the audit trail, for the reader who makes the request. */
export function withTrail(store: Store, toEntry: ToEntry): Store {
  return toAudited(store, readDoer(), toEntry, () => new Date());
}

/**
 * Writes down what is about to be done to something that is not in the store: nothing of the kind is done without a line, while
 * there may be a line of what then failed.
 *
 * @throws StoreUnavailable, and then it is not to be done.
 */
export async function writeDeed(entry: Entry): Promise<void> {
  const store = await readStore();
  await store.transaction((open) => writeAudit(open, readDoer(), entry, new Date()));
}

function readDoer(): Doer {
  return { reader: readReader(), request: readOrigin().request };
}
