import { eq, inArray, lt, sql } from "drizzle-orm";
import ipaddr from "ipaddr.js";
import { loginFailures } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";
import { toUserName } from "./user-name";

/**
 * Tries to log in are counted for the name that was typed, whether or not there is such an account, and for the client. They
 * are counted before a password is looked at, so that many at once are not more than one after the other.
 */

/** So many failures in a row for one name close it, and so many for one client. */
const MOST = { name: 10, client: 50 } as const;

/** How long after the last failure they are forgotten, in milliseconds. */
export const LOCK_LASTS = 15 * 60_000;

/** What failures for a name are counted under. */
export function toNameKey(name: string): string {
  return `name:${toUserName(name).slice(0, 64)}`;
}

/** The same for the address of a client. One who has an IPv6 address has the 2^64 beside it too. */
function toClientKey(client: string): string {
  if (!ipaddr.isValid(client)) return `client:${client}`;
  const address = ipaddr.process(client);
  if (address.kind() === "ipv4") return `client:${address}`;
  return `client:${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}`;
}

/** Whether so many failures lock what they are counted under. */
export function isLocked(
  key: string,
  { count, at }: { readonly count: number; readonly at: Date },
  now: Date,
): boolean {
  const most = key.startsWith("name:") ? MOST.name : MOST.client;
  return count >= most && now.getTime() - at.getTime() < LOCK_LASTS;
}

/** Whose try it is: the name as typed, and the client where it is known. */
export type Try = { readonly name: string; readonly client: string | null };

/** Counts a try as failed until `clearTry` says otherwise; false where it may not be made. */
export async function beginTry(store: Store, { name, client }: Try, now: Date): Promise<boolean> {
  const keys = [toNameKey(name), ...(client === null ? [] : [toClientKey(client)])];
  return store.transaction(async (transaction) => {
    await transaction.delete(loginFailures).where(lt(loginFailures.at, new Date(now.getTime() - LOCK_LASTS)));
    const rows = await transaction.select().from(loginFailures).where(inArray(loginFailures.key, keys));
    if (rows.some((row) => isLocked(row.key, row, now))) return false;
    for (const key of keys)
      await transaction
        .insert(loginFailures)
        .values({ key, count: 1, at: now })
        .onConflictDoUpdate({ target: loginFailures.key, set: { count: sql`count + 1`, at: now } });
    return true;
  });
}

/** A try that succeeded: none is counted for the name any more, and one fewer for the client. */
export async function clearTry(store: Store, { name, client }: Try): Promise<void> {
  await store.transaction(async (transaction) => {
    await transaction.delete(loginFailures).where(eq(loginFailures.key, toNameKey(name)));
    if (client !== null)
      await transaction
        .update(loginFailures)
        .set({ count: sql`count - 1` })
        .where(eq(loginFailures.key, toClientKey(client)));
  });
}
