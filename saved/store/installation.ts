import { installation } from "./schema";
import type { Store } from "./store";

/** What this installation calls itself in the names it gives: 32 hexadecimal digits, the same for good, and in every backup. */
export async function readAuthority(store: Store): Promise<string> {
  const [row] = await store.select().from(installation);
  if (row === undefined) throw new RangeError("The store has no name of its installation.");
  return row.authority;
}
