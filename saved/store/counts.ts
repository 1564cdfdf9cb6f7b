import { count, eq } from "drizzle-orm";
import { members } from "./schema";
import type { Store } from "./store";

/** How many documents saved searches held at the last refresh, by key: all, or one; those of none are left out. */
export async function readCounts(store: Store, key?: number): Promise<ReadonlyMap<number, number>> {
  const rows = await store
    .select({ key: members.search, count: count() })
    .from(members)
    .where(key === undefined ? undefined : eq(members.search, key))
    .groupBy(members.search);
  return new Map(rows.map((row) => [row.key, row.count]));
}
