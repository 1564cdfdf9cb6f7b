import type { Store } from "@/saved/store/store";
import type { Auth } from "./auth";
import { beginTry, clearTry } from "./login-failures";
import { spendCode } from "./spent-codes";
import { toUserName } from "./user-name";

/** From a name and a password, and a code where a second factor is on, to a session. */

/** What a step of a login gives; `cookies` are values of `Set-Cookie`. */
export type LoginStep =
  | { readonly kind: "in" | "code"; readonly cookies: readonly string[] }
  /** `expired`: too long since the password, or too many wrong codes. */
  | { readonly kind: "wrong" | "locked" | "expired" };

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
  const answer = await orFailure(
    auth.api.signInUsername({ body: { username: toUserName(name), password }, headers, returnHeaders: true }),
  );
  if ("failure" in answer) {
    if (answer.failure === "UNPROCESSABLE_ENTITY")
      await auth.$context.then((one) => one.password.hash(password));
    return { kind: "wrong" };
  }
  const isWaiting = "twoFactorRedirect" in answer.response;
  if (!isWaiting) await clearTry(store, attempt);
  await auth.api.signOut({ headers });
  return { kind: isWaiting ? "code" : "in", cookies: answer.headers.getSetCookie() };
}

/** Tries a code of the second factor, or one of the recovery codes, for who gave the right password just before. */
export async function signInWithCode(
  code: string,
  { auth, store, headers, now }: LoginParts,
): Promise<LoginStep> {
  const typed = code.replace(/\s/g, "");
  const isRecovery = !/^\d{6}$/.test(typed);
  const parts = { body: { code: typed }, headers, returnHeaders: true } as const;
  const answer = await orFailure(isRecovery ? auth.api.verifyBackupCode(parts) : auth.api.verifyTOTP(parts));
  if ("failure" in answer) return { kind: toCodeFailure(answer) };
  const cookies = answer.headers.getSetCookie();
  const { id } = answer.response.user;
  if (!isRecovery && !(await spendCode(store, { user: id, code: typed }, now))) {
    await (await auth.$context).internalAdapter.deleteSession(answer.response.token ?? "");
    return { kind: "wrong" };
  }
  return { kind: "in", cookies };
}

/** How better-auth says that our hook refused a session. */
const NO_SESSION = "FAILED_TO_CREATE_SESSION";

type Failure = { readonly failure: string; readonly code: string };

/** What better-auth declines is an answer; by its shape, since a bundle may have a copy of its class. */
async function orFailure<Answer>(asked: Promise<Answer>): Promise<Answer | Failure> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "APIError") throw error;
    const { status, body } = error as Error & { status?: unknown; body?: { code?: unknown } };
    // So it says that an account is closed.
    if (status === "INTERNAL_SERVER_ERROR" && body?.code !== NO_SESSION) throw error;
    return { failure: String(status), code: String(body?.code) };
  }
}

function toCodeFailure({ code }: Failure): "wrong" | "locked" | "expired" {
  if (code === "ACCOUNT_TEMPORARILY_LOCKED") return "locked";
  return ["INVALID_CODE", "INVALID_BACKUP_CODE", NO_SESSION].includes(code) ? "wrong" : "expired";
}
