import "server-only";
import { listSessions } from "@/access/accounts/account-sessions";
import { findAccountById } from "@/access/accounts/find-account";
import { readPendingFactor } from "@/access/accounts/second-factor";
import type { Reader } from "@/access/rules/reader";
import type { Account } from "@/components/account/account-page";
import { hasPasswords, readAccounts } from "../services/login";

/** The account of a reader as its page shows it; null for who comes another way than with a session. */
export async function readAccount({ id, by, groups }: Reader): Promise<Account | null> {
  if (id === null || (by !== "session" && by !== "proxy")) return null;
  const parts = await readAccounts();
  const account = await findAccountById(parts.store, id);
  if (account === null) return null;
  const [sessions, pending] = await Promise.all([
    listSessions(parts.store, id, new Date()),
    readPendingFactor(account, parts),
  ]);
  return {
    name: account.name,
    role: account.role,
    groups,
    isTemporary: account.temporary,
    hasPassword: hasPasswords(),
    mayLogOut: by === "session",
    factor:
      pending === null
        ? { state: account.twoFactorEnabled === true ? "on" : "off" }
        : { state: "pending", ...pending },
    sessions: sessions.map((one) => ({ ...one, since: one.since.toISOString() })),
  };
}
