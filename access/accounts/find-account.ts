import { eq } from "drizzle-orm";
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

/** The account of a name. @throws AccountFault where there is none */
export async function readAccount(store: Store | Transaction, name: string): Promise<AccountRow> {
  const row = await findAccount(store, name);
  if (row === null)
    throw new AccountFault("no-such-account", "npm run user -- list names those that there are.");
  return row;
}
