import { and, count, eq } from "drizzle-orm";
import { documents, members } from "./schema";
import { type Sight, toSightCondition } from "./sight";
import type { Store } from "./store";

/**
 * How many of their documents somebody is shown that saved searches held at the last refresh, by key: of all, or of one;
 * those of none are left out.
 */
export async function readCounts(
  store: Store,
  sight: Sight,
  key?: number,
): Promise<ReadonlyMap<number, number>> {
  const isShown = toSightCondition(sight);
  const plain = store.select({ key: members.search, count: count() }).from(members).$dynamic();
  const joined =
    isShown === undefined ? plain : plain.innerJoin(documents, eq(documents.key, members.document));
  const rows = await joined
    .where(and(key === undefined ? undefined : eq(members.search, key), isShown))
    .groupBy(members.search);
  return new Map(rows.map((row) => [row.key, row.count]));
}
