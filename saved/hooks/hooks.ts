import { randomBytes, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { mayUseHooks } from "@/access/rules/saved-searches";
import type { ShownHook } from "@/search/query/saved-search";
import { NoSuchHook, NotAllowed } from "../store/errors";
import { readRow, type SearchRow, type StoreReader } from "../store/rows";
import { hooks } from "../store/schema";
import type { ReaderStore } from "../store/services";
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

/** A saved search whose webhooks the reader may see and change. @throws NoSuchSearch, NotAllowed */
async function readRowOfHooks(
  open: StoreReader,
  slug: string,
  reader: ReaderStore["reader"],
): Promise<SearchRow> {
  const row = await readRow(open, slug, reader);
  if (!mayUseHooks(reader, row)) throw new NotAllowed();
  return row;
}

/** The webhooks of a saved search. @throws NoSuchSearch, NotAllowed */
export async function listHooks({ store, reader }: ReaderStore, slug: string): Promise<readonly ShownHook[]> {
  const { key } = await readRowOfHooks(store, slug, reader);
  return (await store.select().from(hooks).where(eq(hooks.search, key))).map(toShownHook);
}

/**
 * Adds a webhook, which gets what changes from now on. The secret is given here and never again.
 *
 * @throws NoSuchSearch, NotAllowed
 * @throws HookRefused when the address is none, or private and that is not allowed.
 */
export async function addHook(
  { store, reader }: ReaderStore,
  slug: string,
  address: string,
  allowPrivate: boolean,
  now: Date,
): Promise<ShownHook & { readonly secret: string }> {
  await readRowOfHooks(store, slug, reader); // Before a name is looked up for somebody who may not.
  const url = await toHookAddress(address, allowPrivate);
  const secret = `whsec_${randomBytes(24).toString("base64")}`;
  const at = now.toISOString();
  const values = { id: randomUUID(), url, secret, createdAt: at, toldUntil: at, failures: 0 };
  return store.transaction(async (open) => {
    const { key } = await readRowOfHooks(open, slug, reader);
    const [row] = await open
      .insert(hooks)
      .values({ ...values, search: key })
      .returning();
    if (row === undefined) throw new RangeError("The store saved nothing.");
    return { ...toShownHook(row), secret };
  });
}

/** Takes a webhook away. @throws NoSuchSearch, NotAllowed, NoSuchHook */
export async function removeHook({ store, reader }: ReaderStore, slug: string, id: string): Promise<void> {
  await store.transaction(async (open) => {
    const { key } = await readRowOfHooks(open, slug, reader);
    const removed = await open
      .delete(hooks)
      .where(and(eq(hooks.search, key), eq(hooks.id, id)))
      .returning();
    if (removed.length === 0) throw new NoSuchHook();
  });
}

/** Lets a paused webhook go on; it gets all that it missed. @throws NoSuchSearch, NotAllowed, NoSuchHook */
export async function resumeHook(
  { store, reader }: ReaderStore,
  slug: string,
  id: string,
): Promise<ShownHook> {
  return store.transaction(async (open) => {
    const { key } = await readRowOfHooks(open, slug, reader);
    const [row] = await open
      .update(hooks)
      .set({ failures: 0, pausedAt: null, nextAt: null })
      .where(and(eq(hooks.search, key), eq(hooks.id, id)))
      .returning();
    if (row === undefined) throw new NoSuchHook();
    return toShownHook(row);
  });
}
