import { eq, isNull } from "drizzle-orm";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { toNamedSlugs } from "@/search/query/named-searches";
import type { SavedMode } from "@/search/query/saved-search";
import { fromLink } from "@/search/query/url";
import { searches } from "./schema";

/** What is written down of the saved searches that a saved search names; a frozen one holds documents, not a query. */
export function toStoredSlugs(named: readonly string[], mode: SavedMode): readonly string[] {
  return mode === "frozen" ? [] : named;
}

/** Writes down what the rows of an older version name. Two processes may do so at once. */
export async function fillNamedSlugs(store: Pick<LibSQLDatabase, "select" | "transaction">): Promise<void> {
  const [unfilled] = await store.select().from(searches).where(isNull(searches.namedSlugs)).limit(1);
  if (unfilled === undefined) return;
  await store.transaction(async (open) => {
    for (const { key, link, mode } of await open.select().from(searches).where(isNull(searches.namedSlugs)))
      await open
        .update(searches)
        .set({ namedSlugs: toStoredSlugs(toNamedSlugs(fromLink(link).tree), mode) })
        .where(eq(searches.key, key));
  });
}
