import { and, eq } from "drizzle-orm";
import { grants, groups } from "@/saved/store/access-schema";
import type { Store, Transaction } from "@/saved/store/store";
import { ALL, EVERYONE } from "../rules/group-name";
import { GrantFault } from "./errors";

/** A collection that the members of a group may see. */
export type Grant = { readonly collection: string; readonly group: string };

/**
 * Grants a collection to a group; the next request of its members is answered by it. Says whether everyone may see all
 * collections still, so that this changes nothing yet.
 *
 * @throws GrantFault where there is no such group.
 */
export async function addGrant(
  store: Store,
  { collection, group }: Grant,
  now: Date,
): Promise<{ readonly isOpenToAll: boolean }> {
  return store.transaction(async (open) => {
    await requireGroup(open, group);
    await open
      .insert(grants)
      .values({ group, collection, grantedAt: now.toISOString() })
      .onConflictDoNothing();
    return { isOpenToAll: await isOpenToAll(open) };
  });
}

/**
 * Takes a grant back. Says whether everyone may see all collections still.
 *
 * @throws GrantFault where there is no such grant.
 */
export async function removeGrant(
  store: Store,
  { collection, group }: Grant,
): Promise<{ readonly isOpenToAll: boolean }> {
  return store.transaction(async (open) => {
    const removed = await open
      .delete(grants)
      .where(and(eq(grants.group, group), eq(grants.collection, collection)))
      .returning();
    if (removed.length === 0) throw new GrantFault("no-such-grant");
    return { isOpenToAll: await isOpenToAll(open) };
  });
}

/** @throws GrantFault where there is no such group. */
export async function requireGroup(open: Transaction, name: string): Promise<void> {
  const known = await open.select().from(groups).where(eq(groups.name, name));
  if (known.length === 0) throw new GrantFault("no-such-group");
}

async function isOpenToAll(open: Transaction): Promise<boolean> {
  const rows = await open
    .select()
    .from(grants)
    .where(and(eq(grants.group, EVERYONE), eq(grants.collection, ALL)));
  return rows.length > 0;
}
