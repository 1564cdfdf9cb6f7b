import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { users } from "@/saved/store/accounts-schema";
import type { Store, Transaction } from "@/saved/store/store";
import type { HouseSettings } from "@/system/house-settings";
import type { Reader } from "../rules/reader";
import { Unidentified } from "../rules/unidentified";
import { readAccountReader } from "./account-reader";
import { checkLetIn, putHouseRights } from "./house-rights";
import { toUserName } from "./user-name";

type Row = typeof users.$inferSelect;

/** Whom a trusted proxy named. */
export type ProxyPerson = { readonly name: string; readonly groups: readonly string[] | null };

/**
 * The reader whom a trusted proxy named: the account of that name, whichever way it is written in capitals, made at its
 * first visit.
 *
 * @throws Unidentified where the account is closed, or the house does not let that person in.
 */
export async function readProxyAccount(
  store: Store,
  { name, groups }: ProxyPerson,
  house: HouseSettings,
  now: Date,
): Promise<Reader> {
  const row = (await findRow(store, name)) ?? (await addRow(store, { name, groups }, house, now));
  if (row.disabledAt !== null) throw new Unidentified(CLOSED);
  await putHouseRights(store, { id: row.id, role: row.role, groups }, house, now);
  const reader = await readAccountReader(store, row.id, "proxy");
  if (reader === null) throw new Unidentified(CLOSED);
  return reader;
}

async function findRow(store: Store | Transaction, name: string): Promise<Row | null> {
  const [row] = await store
    .select()
    .from(users)
    .where(eq(users.username, toUserName(name)));
  return row ?? null;
}

/** Of two first requests at once one makes the account. */
async function addRow(
  store: Store,
  { name, groups }: ProxyPerson,
  house: HouseSettings,
  now: Date,
): Promise<Row> {
  checkLetIn(groups, house);
  const id = randomUUID();
  return store.transaction(async (open) => {
    await open
      .insert(users)
      .values({
        id,
        name,
        email: `${id}@accounts.invalid`,
        username: toUserName(name),
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing();
    const row = await findRow(open, name);
    if (row === null) throw new RangeError("The store saved nothing.");
    return row;
  });
}

const CLOSED = {
  status: 403,
  code: "account-closed",
  message: "This account may not be used any more.",
  advice: "Ask whoever runs this site.",
} as const;
