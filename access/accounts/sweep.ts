import { lt } from "drizzle-orm";
import { sessions, verifications } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";

/** Removes sessions that are over and steps of logins that nobody went on with: nothing else does. */
export async function sweepExpired(store: Store, now: Date): Promise<void> {
  await store.transaction(async (transaction) => {
    await transaction.delete(sessions).where(lt(sessions.expiresAt, now));
    await transaction.delete(verifications).where(lt(verifications.expiresAt, now));
  });
}
