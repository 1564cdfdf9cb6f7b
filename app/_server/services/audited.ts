import "server-only";
import { writeAudit } from "@/access/audit/write-audit";
import type { Entry } from "@/access/rules/deeds";
import { readStore } from "./store";
import { readDoer } from "./trail";

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
