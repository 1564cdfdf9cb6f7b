import { eq, or } from "drizzle-orm";
import { users } from "@/saved/store/accounts-schema";
import type { Store, Transaction } from "@/saved/store/store";
import { AccountFault } from "./errors";
import { toUserName } from "./user-name";

/** An account as the store has it. */
export type AccountRow = typeof users.$inferSelect;

/** What better-auth calls a password of our own, beside what providers vouch for. */
export const PASSWORD_PROVIDER = "credential";

/** The account of a name, however that is typed. */
export async function findAccount(store: Store | Transaction, name: string): Promise<AccountRow | null> {
  const [row] = await store
    .select()
    .from(users)
    .where(eq(users.username, toUserName(name)));
  return row ?? null;
}

/** The account of an id. */
export async function findAccountById(store: Store, id: string): Promise<AccountRow | null> {
  const [row] = await store.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

/**
 * The account that somebody at the machine means: by the name to log in, by id, or by the name that a provider gave where one
 * person alone has it.
 *
 * @throws AccountFault where there is none, or where several could be meant.
 */
export async function readAccount(store: Store | Transaction, written: string): Promise<AccountRow> {
  const name = toUserName(written);
  const rows = await store
    .select()
    .from(users)
    .where(or(eq(users.username, name), eq(users.id, written), eq(users.name, written)));
  const exact = rows.find((row) => row.username === name || row.id === written);
  const meant = exact ?? (rows.length === 1 ? rows[0] : undefined);
  if (meant !== undefined) return meant;
  throw rows.length === 0
    ? new AccountFault("no-such-account", "npm run user -- list names those that there are.")
    : new AccountFault("several-accounts", `Name one by id: ${rows.map(({ id }) => id).join(", ")}.`);
}
