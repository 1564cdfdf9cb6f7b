import { findCycle } from "@/search/query/named-searches";
import { toSlug } from "@/search/query/slug";
import { Conflict } from "../store/errors";
import { readNamed, readSlugs, toNamedBy } from "../store/rows";
import type { Transaction } from "../store/store";
import { toNumberedSlug } from "./slug";

/** The slug, or the first with a number that a query cannot take for another's. */
export async function toFreeSlug(store: Transaction, slug: string): Promise<string> {
  const taken = new Set((await readSlugs(store)).map(toSlug));
  let number = 1;
  while (taken.has(toNumberedSlug(slug, number))) number += 1;
  return toNumberedSlug(slug, number);
}

/** @throws Conflict when another has this slug, or one that a query cannot tell from it: `kase` and a hand-written `käse`. */
export async function refuseTaken(store: Transaction, slug: string | null): Promise<void> {
  if (slug === null) return;
  const other = (await readSlugs(store)).find((taken) => toSlug(taken) === toSlug(slug));
  if (other !== undefined)
    throw new Conflict("slug-taken", `There is a saved search “${other}” already.`, [other]);
}

/**
 * A search may name others, but none that leads back to it. `named` are the slugs that its query names.
 *
 * @throws Conflict naming the path.
 */
export async function refuseCycle(store: Transaction, slug: string, named: readonly string[]): Promise<void> {
  const others = toNamedBy(await readNamed(store, named));
  const cycle = findCycle(toSlug(slug), new Map([...others, [toSlug(slug), named]]));
  if (cycle === null) return;
  throw new Conflict("cycle", `This search would name itself: ${cycle.join(" → ")}.`, cycle);
}
