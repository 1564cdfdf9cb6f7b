import type { Reader } from "@/access/rules/reader";
import { findCycle } from "@/search/query/named-searches";
import { toSlug } from "@/search/query/slug";
import { Conflict } from "../store/errors";
import { readNamed, toNamedBy } from "../store/named";
import { readTakenSlugs } from "../store/rows";
import type { Transaction } from "../store/store";
import { toNumberedSlug } from "./slug";

/** The slug, or the first with a number that a query cannot take for another's. */
export async function toFreeSlug(store: Transaction, slug: string): Promise<string> {
  const taken = new Set((await readTakenSlugs(store)).map(toSlug));
  let number = 1;
  while (taken.has(toNumberedSlug(slug, number))) number += 1;
  return toNumberedSlug(slug, number);
}

/**
 * Slugs are the same for all readers, so that the slug of a search that this one may not see is taken too. The message is
 * the same then, and says nothing of the other but that.
 *
 * @throws Conflict when another has this slug, or one that a query cannot tell from it: `kase` and a hand-written `käse`.
 */
export async function refuseTaken(store: Transaction, slug: string | null): Promise<void> {
  if (slug === null) return;
  const isTaken = (await readTakenSlugs(store)).some((taken) => toSlug(taken) === toSlug(slug));
  if (isTaken) throw new Conflict("slug-taken", `The slug “${slug}” is taken.`, [slug]);
}

/**
 * A search may name others, but none that leads back to it by searches that the reader sees; over others nobody is led, since
 * to him they hold nothing. `named` are the slugs that its query names.
 *
 * @throws Conflict naming the path.
 */
export async function refuseCycle(
  store: Transaction,
  slug: string,
  named: readonly string[],
  reader: Reader,
): Promise<void> {
  const others = toNamedBy(await readNamed(store, named, reader));
  const cycle = findCycle(toSlug(slug), new Map([...others, [toSlug(slug), named]]));
  if (cycle === null) return;
  throw new Conflict("cycle", `This search would name itself: ${cycle.join(" → ")}.`, cycle);
}
