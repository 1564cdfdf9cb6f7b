import { symmetricDecrypt } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { secondFactors } from "@/saved/store/accounts-schema";
import { orDeclined } from "./better-auth-answer";
import type { LoginParts } from "./sign-in";
import { spendCode } from "./spent-codes";

/** The second factor of who is logged in: codes of an authenticator (TOTP, RFC 6238), and recovery codes for a lost one. */

/** A second factor that is not confirmed by a first code yet. */
export type PendingFactor = {
  /** What an authenticator is given by hand: Base32, in groups of four. */
  readonly key: string;
  /** The same as a link that an authenticator on this machine opens. */
  readonly uri: string;
  /** Each is good for one login without the authenticator. */
  readonly recoveryCodes: readonly string[];
};

/** What a deed of the account's page gives; `cookies` are values of `Set-Cookie`. */
export type AccountStep =
  | { readonly kind: "done"; readonly cookies: readonly string[] }
  | { readonly kind: "wrong-password" | "wrong-code" | "locked" };

/** Prepares one, to be confirmed; one that was prepared before is forgotten. */
export async function startSecondFactor(
  password: string,
  { auth, headers }: LoginParts,
): Promise<AccountStep> {
  const answer = await orDeclined(
    auth.api.enableTwoFactor({ body: { password, method: "totp" }, headers, returnHeaders: true }),
  );
  return "declined" in answer
    ? { kind: "wrong-password" }
    : { kind: "done", cookies: answer.headers.getSetCookie() };
}

/** Turns on the one prepared, by its first code. */
export async function confirmSecondFactor(
  { user, code }: { readonly user: string; readonly code: string },
  { auth, store, headers, now }: LoginParts,
): Promise<AccountStep> {
  const typed = code.replace(/\s/g, "");
  const answer = await orDeclined(
    auth.api.verifyTOTP({ body: { code: typed }, headers, returnHeaders: true }),
  );
  if ("declined" in answer) return { kind: "wrong-code" };
  await spendCode(store, { user, code: typed }, now);
  return { kind: "done", cookies: answer.headers.getSetCookie() };
}

/** Turns it off. */
export async function endSecondFactor(password: string, { auth, headers }: LoginParts): Promise<AccountStep> {
  const answer = await orDeclined(
    auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  );
  return "declined" in answer
    ? { kind: "wrong-password" }
    : { kind: "done", cookies: answer.headers.getSetCookie() };
}

/** The one that an account has prepared and not confirmed; null where there is none. */
export async function readPendingFactor(
  { id, name }: { readonly id: string; readonly name: string },
  { auth, store }: Pick<LoginParts, "auth" | "store">,
): Promise<PendingFactor | null> {
  const [row] = await store.select().from(secondFactors).where(eq(secondFactors.userId, id));
  if (row === undefined || row.verified !== false) return null;
  const { secretConfig } = await auth.$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: row.secret });
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: id } });
  const key = toBase32(Buffer.from(secret, "utf8"));
  const label = encodeURIComponent(`Parallax:${name}`);
  return {
    key: (key.match(/.{1,4}/g) ?? []).join(" "),
    uri: `otpauth://totp/${label}?${new URLSearchParams({ secret: key, issuer: "Parallax" })}`,
    recoveryCodes: backupCodes,
  };
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, without the padding that authenticators do not want. */
function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)] ?? "")
    .join("");
}
