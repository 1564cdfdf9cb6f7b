import { eq, like } from "drizzle-orm";
import { findCycle } from "@/search/query/named-searches";
import { Conflict } from "../store/errors";
import { readNamed, toNamedBy } from "../store/rows";
import { searches } from "../store/schema";
import type { Transaction } from "../store/store";
import { toNumberedSlug } from "./slug";

/** The slug, or the first with a number that nobody has. */
export async function toFreeSlug(store: Transaction, slug: string): Promise<string> {
  const taken = await store
    .select({ slug: searches.slug })
    .from(searches)
    .where(like(searches.slug, `${slug.replaceAll(/[%_\\]/g, "_")}%`));
  const slugs = new Set(taken.map((row) => row.slug));
  let number = 1;
  while (slugs.has(toNumberedSlug(slug, number))) number += 1;
  return toNumberedSlug(slug, number);
}

/** @throws Conflict when another has this slug. */
export async function refuseTaken(store: Transaction, slug: string | null): Promise<void> {
  if (slug === null) return;
  const [other] = await store.select().from(searches).where(eq(searches.slug, slug));
  if (other) throw new Conflict("slug-taken", `There is a saved search “${slug}” already.`, [slug]);
}

/**
 * A search may name others, but none that leads back to it. `named` are the slugs that its query names.
 *
 * @throws Conflict naming the path.
 */
export async function refuseCycle(store: Transaction, slug: string, named: readonly string[]): Promise<void> {
  const others = toNamedBy(await readNamed(store, named));
  const cycle = findCycle(slug, new Map([...others, [slug, named]]));
  if (cycle === null) return;
  throw new Conflict("cycle", `This search would name itself: ${cycle.join(" → ")}.`, cycle);
}
