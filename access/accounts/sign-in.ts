import type { Store } from "@/saved/store/store";
import type { Auth } from "./auth";
import { type Declined, NO_SESSION, orDeclined } from "./better-auth-answer";
import { beginTry, clearTry } from "./login-failures";
import { spendCode } from "./spent-codes";
import { sweepExpired } from "./sweep";
import { toUserName } from "./user-name";

/** From a name and a password, and a code where a second factor is on, to a session. */

/** What a step of a login gives; `cookies` are values of `Set-Cookie`. */
export type LoginStep =
  | { readonly kind: "in"; readonly cookies: readonly string[]; readonly account: LoggedIn }
  | { readonly kind: "code"; readonly cookies: readonly string[] }
  /** `expired`: too long since the password, or too many wrong codes. */
  | { readonly kind: "wrong" | "locked" | "expired" };

/** Who is logged in. */
type LoggedIn = { readonly id: string; readonly name: string };

/** What a login is made with. */
export type LoginParts = {
  readonly auth: Auth;
  readonly store: Store;
  /** The request's cookies and browser, and its client, as better-auth is given them. */
  readonly headers: Headers;
  readonly client: string | null;
  readonly now: Date;
};

/**
 * Tries a name and a password. Whether there is such an account can be told neither by the answer nor by its time: the
 * library hashes where there is none. A session that the browser had ends.
 */
export async function signIn(
  { name, password }: { readonly name: string; readonly password: string },
  { auth, store, headers, client, now }: LoginParts,
): Promise<LoginStep> {
  const attempt = { name, client };
  if (!(await beginTry(store, attempt, now))) return { kind: "locked" };
  const answer = await orDeclined(
    auth.api.signInUsername({ body: { username: toUserName(name), password }, headers, returnHeaders: true }),
  );
  if ("declined" in answer) {
    if (answer.status === "UNPROCESSABLE_ENTITY")
      await auth.$context.then((one) => one.password.hash(password));
    return { kind: "wrong" };
  }
  await auth.api.signOut({ headers });
  const cookies = answer.headers.getSetCookie();
  if ("twoFactorRedirect" in answer.response) return { kind: "code", cookies };
  await clearTry(store, attempt);
  await sweepExpired(store, now);
  return { kind: "in", cookies, account: toLoggedIn(answer.response.user) };
}

/** Tries a code of the second factor, or one of the recovery codes, for who gave the right password just before. */
export async function signInWithCode(
  code: string,
  { auth, store, headers, now }: LoginParts,
): Promise<LoginStep> {
  const typed = code.replace(/\s/g, "");
  const isRecovery = !/^\d{6}$/.test(typed);
  const parts = { body: { code: typed }, headers, returnHeaders: true } as const;
  const answer = await orDeclined(isRecovery ? auth.api.verifyBackupCode(parts) : auth.api.verifyTOTP(parts));
  if ("declined" in answer) return { kind: toCodeFailure(answer) };
  const cookies = answer.headers.getSetCookie();
  const account = toLoggedIn(answer.response.user);
  if (!isRecovery && !(await spendCode(store, { user: account.id, code: typed }, now))) {
    await (await auth.$context).internalAdapter.deleteSession(answer.response.token ?? "");
    return { kind: "wrong" };
  }
  return { kind: "in", cookies, account };
}

function toLoggedIn({ id, name }: LoggedIn): LoggedIn {
  return { id, name };
}

function toCodeFailure({ declined }: Declined): "wrong" | "locked" | "expired" {
  if (declined === "ACCOUNT_TEMPORARILY_LOCKED") return "locked";
  return ["INVALID_CODE", "INVALID_BACKUP_CODE", NO_SESSION].includes(declined) ? "wrong" : "expired";
}
