import { asc } from "drizzle-orm";
import { groupMembers } from "@/saved/store/access-schema";
import { loginFailures, sessions, users } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";
import type { Role } from "../rules/reader";
import { isLocked, toNameKey } from "./login-failures";

/** An account as it is listed. */
export type ListedAccount = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly groups: readonly string[];
  readonly isDisabled: boolean;
  /** Whether failed tries keep everybody from logging in as it. */
  readonly isLocked: boolean;
  readonly hasSecondFactor: boolean;
  /** Whether its password is one that the command made and nobody has replaced yet. */
  readonly isTemporary: boolean;
  /** When its last session began that has not been ended; null where there is none. */
  readonly lastSession: Date | null;
};

/** All accounts by name. */
export async function listAccounts(store: Store, now: Date): Promise<readonly ListedAccount[]> {
  const [rows, members, begun, failures] = await Promise.all([
    store.select().from(users).orderBy(asc(users.name)),
    store.select().from(groupMembers),
    store.select().from(sessions),
    store.select().from(loginFailures),
  ]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    groups: members.filter(({ reader }) => reader === row.id).map(({ group }) => group),
    isDisabled: row.disabledAt !== null,
    isLocked: failures.some(({ key, ...one }) => key === toNameKey(row.name) && isLocked(key, one, now)),
    hasSecondFactor: row.twoFactorEnabled === true,
    isTemporary: row.temporary,
    lastSession: toLast(begun.filter(({ userId }) => userId === row.id).map(({ createdAt }) => createdAt)),
  }));
}

function toLast(times: readonly Date[]): Date | null {
  return times.length === 0 ? null : new Date(Math.max(...times.map(Number)));
}
