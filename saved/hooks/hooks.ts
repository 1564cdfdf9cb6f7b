import { randomBytes, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { ShownHook } from "@/search/query/saved-search";
import { NoSuchHook } from "../store/errors";
import { readRow } from "../store/rows";
import { hooks } from "../store/schema";
import type { Store } from "../store/store";
import { toHookAddress } from "./public-address";

/** Addresses that get messages about the changes of a saved search. */

type HookRow = typeof hooks.$inferSelect;

/** A webhook without its secret. */
function toShownHook({
  id,
  url,
  createdAt,
  toldUntil,
  failures,
  failure,
  nextAt,
  pausedAt,
}: HookRow): ShownHook {
  return { id, url, createdAt, toldUntil, failures, failure, nextAt, pausedAt };
}

/** The webhooks of a saved search. @throws NoSuchSearch */
export async function listHooks(store: Store, slug: string): Promise<readonly ShownHook[]> {
  const { key } = await readRow(store, slug);
  return (await store.select().from(hooks).where(eq(hooks.search, key))).map(toShownHook);
}

/**
 * Adds a webhook, which gets what changes from now on. The secret is given here and never again.
 *
 * @throws NoSuchSearch
 * @throws HookRefused when the address is none, or private and that is not allowed.
 */
export async function addHook(
  store: Store,
  slug: string,
  address: string,
  allowPrivate: boolean,
  now: Date,
): Promise<ShownHook & { readonly secret: string }> {
  const url = await toHookAddress(address, allowPrivate);
  const secret = `whsec_${randomBytes(24).toString("base64")}`;
  const at = now.toISOString();
  const values = { id: randomUUID(), url, secret, createdAt: at, toldUntil: at, failures: 0 };
  return store.transaction(async (open) => {
    const { key } = await readRow(open, slug);
    const [row] = await open
      .insert(hooks)
      .values({ ...values, search: key })
      .returning();
    if (row === undefined) throw new RangeError("The store saved nothing.");
    return { ...toShownHook(row), secret };
  });
}

/** Takes a webhook away. @throws NoSuchSearch, NoSuchHook */
export async function removeHook(store: Store, slug: string, id: string): Promise<void> {
  await store.transaction(async (open) => {
    const { key } = await readRow(open, slug);
    const removed = await open
      .delete(hooks)
      .where(and(eq(hooks.search, key), eq(hooks.id, id)))
      .returning();
    if (removed.length === 0) throw new NoSuchHook();
  });
}

/** Lets a paused webhook go on; it gets all that it missed. @throws NoSuchSearch, NoSuchHook */
export async function resumeHook(store: Store, slug: string, id: string): Promise<ShownHook> {
  return store.transaction(async (open) => {
    const { key } = await readRow(open, slug);
    const [row] = await open
      .update(hooks)
      .set({ failures: 0, pausedAt: null, nextAt: null })
      .where(and(eq(hooks.search, key), eq(hooks.id, id)))
      .returning();
    if (row === undefined) throw new NoSuchHook();
    return toShownHook(row);
  });
}
