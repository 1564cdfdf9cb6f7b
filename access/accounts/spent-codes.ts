import { randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { verifications } from "@/saved/store/accounts-schema";
import type { Store } from "@/saved/store/store";

/** Longer than a code of a second factor is good for: its half minute, and those beside it, in milliseconds. */
const GOOD_FOR = 120_000;

/** Uses a code of a second factor up; false where that was done already: who looks on cannot log in with it. */
export async function spendCode(
  store: Store,
  { user, code }: { readonly user: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  const identifier = `spent-code-${user}-${code}`;
  return store.transaction(async (transaction) => {
    const [spent] = await transaction
      .select()
      .from(verifications)
      .where(and(eq(verifications.identifier, identifier), gt(verifications.expiresAt, now)));
    if (spent !== undefined) return false;
    await transaction.insert(verifications).values({
      id: randomUUID(),
      identifier,
      value: user,
      expiresAt: new Date(now.getTime() + GOOD_FOR),
      createdAt: now,
      updatedAt: now,
    });
    return true;
  });
}
