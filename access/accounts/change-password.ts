import { eq } from "drizzle-orm";
import { users } from "@/saved/store/accounts-schema";
import { orDeclined } from "./better-auth-answer";
import { beginTry, clearTry } from "./login-failures";
import { type PasswordFault, toPasswordFault } from "./password";
import type { AccountStep } from "./second-factor";
import type { LoginParts } from "./sign-in";

/** Who changes the password, from which one to which. */
export type PasswordChange = {
  readonly user: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
};

/**
 * Changes the password of who is logged in. All other sessions end, and this one goes on under another cookie. Wrong ones
 * count as failed tries to log in: a session that somebody left open is no way to guess the password.
 */
export async function changePassword(
  { user, name, from, to }: PasswordChange,
  { auth, store, headers, client, now }: LoginParts,
): Promise<AccountStep | { readonly kind: PasswordFault | "password-same" }> {
  const fault = toPasswordFault(to, name);
  if (fault !== null) return { kind: fault };
  if (from === to) return { kind: "password-same" };
  if (!(await beginTry(store, { name, client }, now))) return { kind: "locked" };
  const body = { currentPassword: from, newPassword: to, revokeOtherSessions: true };
  const answer = await orDeclined(auth.api.changePassword({ body, headers, returnHeaders: true }));
  if ("declined" in answer) return { kind: "wrong-password" };
  await clearTry(store, { name, client });
  await store.transaction((open) => open.update(users).set({ temporary: false }).where(eq(users.id, user)));
  return { kind: "done", cookies: answer.headers.getSetCookie() };
}
