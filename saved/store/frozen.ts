import { and, asc, eq } from "drizzle-orm";
import type { Granted } from "@/search/document/granted";
import type { StoreReader } from "./rows";
import { documents, frozen } from "./schema";
import { toGrantedCondition } from "./sight";

/** The documents a frozen search was saved with, by id: to make a condition of, which the engine answers for a reader. */
export async function readFrozenIds(store: StoreReader, key: number): Promise<readonly string[]> {
  return (await readFrozen(store, key, "all")).map(({ id }) => id);
}

/** Those of them that may be seen, with their titles as last read. */
export async function readFrozen(
  store: StoreReader,
  key: number,
  granted: Granted,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return store
    .select({ id: documents.id, title: documents.title })
    .from(frozen)
    .innerJoin(documents, eq(documents.key, frozen.document))
    .where(and(eq(frozen.search, key), toGrantedCondition(granted)))
    .orderBy(asc(documents.id));
}
