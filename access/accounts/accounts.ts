import { and, eq } from "drizzle-orm";
import { groupMembers, tokens } from "@/saved/store/access-schema";
import {
  credentials,
  loginFailures,
  secondFactors,
  sessions,
  users,
  verifications,
} from "@/saved/store/accounts-schema";
import type { Store, Transaction } from "@/saved/store/store";
import type { Role } from "../rules/reader";
import type { NewAccount } from "./add-account";
import { AccountFault } from "./errors";
import { type AccountRow, PASSWORD_PROVIDER, readAccount } from "./find-account";
import { toNameKey } from "./login-failures";
import { toPasswordHash } from "./password-hash";

/** Accounts as the command makes and changes them. Whatever takes something away ends the account's sessions with it. */

/** @throws AccountFault */
export async function changeRole(store: Store, name: string, role: Role): Promise<void> {
  await changeAccount(store, name, (transaction, { id }) =>
    transaction.update(users).set({ role }).where(eq(users.id, id)),
  );
}

/** @throws AccountFault */
export async function setPassword(
  store: Store,
  name: string,
  { password, temporary }: Pick<NewAccount, "password" | "temporary">,
): Promise<void> {
  const { username } = await readAccount(store, name);
  if (username === null) throw new AccountFault("no-password");
  const hash = await toPasswordHash(password, username);
  await changeAccount(store, name, async (transaction, { id }) => {
    const isPassword = and(eq(credentials.userId, id), eq(credentials.providerId, PASSWORD_PROVIDER));
    const { rowsAffected } = await transaction.update(credentials).set({ password: hash }).where(isPassword);
    if (rowsAffected === 0) throw new AccountFault("no-password");
    await transaction.update(users).set({ temporary }).where(eq(users.id, id));
  });
}

/** Closes an account since a time, or opens it again (null). @throws AccountFault */
export async function disableAccount(store: Store, name: string, since: Date | null): Promise<void> {
  await changeAccount(store, name, (transaction, { id }) =>
    transaction.update(users).set({ disabledAt: since }).where(eq(users.id, id)),
  );
}

/** Takes the second factor away, for who lost the telephone and the recovery codes. @throws AccountFault */
export async function removeSecondFactor(store: Store, name: string): Promise<void> {
  await changeAccount(store, name, async (transaction, { id }) => {
    await transaction.delete(secondFactors).where(eq(secondFactors.userId, id));
    await transaction.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, id));
  });
}

/** Removes an account with its tokens and memberships; what it saved stays. @throws AccountFault */
export async function removeAccount(store: Store, name: string): Promise<void> {
  await changeAccount(store, name, async (transaction, { id }) => {
    await transaction.delete(tokens).where(eq(tokens.owner, id));
    await transaction.delete(groupMembers).where(eq(groupMembers.reader, id));
    await transaction.delete(secondFactors).where(eq(secondFactors.userId, id));
    await transaction.delete(credentials).where(eq(credentials.userId, id));
    await transaction.delete(users).where(eq(users.id, id));
  });
}

/** Ends the sessions of an account. @throws AccountFault */
export async function endSessions(store: Store, name: string): Promise<void> {
  await changeAccount(store, name, async () => undefined);
}

/** Forgets failed tries to log in as somebody. Sessions go on. @throws AccountFault */
export async function unlockAccount(store: Store, name: string): Promise<void> {
  await store.transaction(async (transaction) => {
    const { id, username } = await readAccount(transaction, name);
    await transaction.delete(loginFailures).where(eq(loginFailures.key, toNameKey(username ?? name)));
    await transaction
      .update(secondFactors)
      .set({ failedVerificationCount: 0, lockedUntil: null })
      .where(eq(secondFactors.userId, id));
  });
}

async function changeAccount(
  store: Store,
  name: string,
  change: (transaction: Transaction, account: AccountRow) => PromiseLike<unknown>,
): Promise<void> {
  await store.transaction(async (transaction) => {
    const account = await readAccount(transaction, name);
    await change(transaction, account);
    await transaction.delete(sessions).where(eq(sessions.userId, account.id));
    // A login that waits for its second factor ends too.
    await transaction.delete(verifications).where(eq(verifications.value, account.id));
  });
}
