import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import type { Role } from "@/access/rules/reader";
import { groupMembers, groups, tokens } from "@/saved/store/access-schema";
import {
  credentials,
  loginFailures,
  secondFactors,
  sessions,
  users,
  verifications,
} from "@/saved/store/accounts-schema";
import type { Store, Transaction } from "@/saved/store/store";
import { AccountFault } from "./errors";
import { toNameKey } from "./login-failures";
import { toPasswordFault } from "./password";
import { isUserName, toUserName } from "./user-name";

/** Accounts as the command makes and changes them. Whatever takes something away ends the account's sessions with it. */

type AccountRow = typeof users.$inferSelect;

/** An account to be made. */
export type NewAccount = {
  readonly name: string;
  readonly role: Role;
  readonly groups: readonly string[];
  readonly password: string;
  /** Whether the password is to be replaced at the first visit. */
  readonly temporary: boolean;
};

/**
 * Makes an account, and the groups of it that are not there yet; gives the names of those.
 *
 * @throws AccountFault
 */
export async function addAccount(store: Store, account: NewAccount, now: Date): Promise<readonly string[]> {
  const name = account.name.normalize("NFKC").trim();
  if (!isUserName(name)) throw new AccountFault("unusable-name");
  if (account.groups.some((group) => !isGroupName(group))) throw new AccountFault("unusable-group");
  const hash = await toHash(account.password, name);
  return store.transaction(async (transaction) => {
    if ((await findAccount(transaction, name)) !== null) throw new AccountFault("account-exists");
    const id = randomUUID();
    const written = { createdAt: now, updatedAt: now };
    const { role, temporary } = account;
    // better-auth demands an address of mail; this one leads nowhere.
    const email = `${id}@accounts.invalid`;
    await transaction
      .insert(users)
      .values({ id, name, email, username: toUserName(name), role, temporary, ...written });
    await transaction.insert(credentials).values({
      id: randomUUID(),
      accountId: id,
      providerId: "credential",
      userId: id,
      password: hash,
      ...written,
    });
    return addToGroups(transaction, { id, groups: account.groups }, now);
  });
}

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
  const hash = await toHash(password, toUserName(name));
  await changeAccount(store, name, async (transaction, { id }) => {
    await transaction.update(credentials).set({ password: hash }).where(eq(credentials.userId, id));
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

/** Forgets failed tries to log in as somebody. Sessions go on. @throws AccountFault */
export async function unlockAccount(store: Store, name: string): Promise<void> {
  await store.transaction(async (transaction) => {
    const { id } = await readAccount(transaction, name);
    await transaction.delete(loginFailures).where(eq(loginFailures.key, toNameKey(name)));
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

async function toHash(password: string, name: string): Promise<string> {
  const fault = toPasswordFault(password, name);
  if (fault !== null) throw new AccountFault(fault);
  return hashPassword(password);
}

async function findAccount(store: Store | Transaction, name: string): Promise<AccountRow | null> {
  const [row] = await store
    .select()
    .from(users)
    .where(eq(users.username, toUserName(name)));
  return row ?? null;
}

async function readAccount(store: Store | Transaction, name: string): Promise<AccountRow> {
  const row = await findAccount(store, name);
  if (row === null)
    throw new AccountFault("no-such-account", "npm run user -- list names those that there are.");
  return row;
}

async function addToGroups(
  transaction: Transaction,
  { id, groups: names }: { readonly id: string; readonly groups: readonly string[] },
  now: Date,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const name of new Set(names)) {
    const added = await transaction
      .insert(groups)
      .values({ name, createdAt: now.toISOString() })
      .onConflictDoNothing()
      .returning();
    if (added.length > 0) made.push(name);
    await transaction.insert(groupMembers).values({ group: name, reader: id }).onConflictDoNothing();
  }
  return made;
}

function isGroupName(name: string): boolean {
  return name.length <= 64 && /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(name);
}
