import { and, desc, eq, gt } from "drizzle-orm";
import { sessions } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";
import { toBrowserName } from "./browser-name";

/** A session as its account's page shows it; without what it is known by. */
export type ListedSession = {
  readonly id: string;
  readonly since: Date;
  readonly client: string;
  readonly browser: string;
};

/** The sessions of an account that are not over, the last begun first. */
export async function listSessions(store: Store, user: string, now: Date): Promise<readonly ListedSession[]> {
  const rows = await store
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, user), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt));
  return rows.map((row) => ({
    id: row.id,
    since: row.createdAt,
    client: row.ipAddress ?? "",
    browser: toBrowserName(row.userAgent ?? ""),
  }));
}

/** Ends a session of an account, or all of them (null). */
export async function endSession(
  store: Store,
  { user, session }: { readonly user: string; readonly session: string | null },
): Promise<void> {
  const isMeant =
    session === null ? eq(sessions.userId, user) : and(eq(sessions.userId, user), eq(sessions.id, session));
  await store.transaction((transaction) => transaction.delete(sessions).where(isMeant));
}
