import { randomUUID } from "node:crypto";
import { groupMembers, groups } from "@/saved/store/access-schema";
import { credentials, users } from "@/saved/store/accounts-schema";
import type { Store, Transaction } from "@/saved/store/store";
import { isGroupName } from "../rules/group-name";
import type { Role } from "../rules/reader";
import { AccountFault } from "./errors";
import { findAccount, PASSWORD_PROVIDER } from "./find-account";
import { toPasswordHash } from "./password-hash";
import { isUserName, toUserName } from "./user-name";

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
  const hash = await toPasswordHash(account.password, name);
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
      providerId: PASSWORD_PROVIDER,
      userId: id,
      password: hash,
      ...written,
    });
    return addToGroups(transaction, { id, groups: account.groups }, now);
  });
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
