import "server-only";
import { type Auth, CLIENT_HEADER, readAuth } from "@/access/accounts/auth";
import type { LoginParts, LoginStep } from "@/access/accounts/sign-in";
import { writeLogin } from "@/access/accounts/write-login";
import { writeAudit } from "@/access/audit/write-audit";
import { readOrigin } from "@/access/current-reader";
import type { Reader } from "@/access/rules/reader";
import { readSettings } from "@/system/settings";
import { readStore } from "./store";

/** What logins and accounts of this process are worked with. */
export async function readAccounts(): Promise<Pick<LoginParts, "auth" | "store">> {
  const [auth, store] = await Promise.all([readAuth(readSettings()), readStore()]);
  return { auth, store };
}

/** Whether people log in with passwords of ours: accounts may be there from the time when they did. */
export function hasPasswords(): boolean {
  return readSettings().access.login === "local";
}

/** The same, and what a request says of its browser. Of its headers better-auth is given no others. */
export async function readLoginParts(request: Request): Promise<LoginParts> {
  const { client } = readOrigin();
  const headers = new Headers({
    cookie: request.headers.get("cookie") ?? "",
    "user-agent": (request.headers.get("user-agent") ?? "").slice(0, 500),
    ...(client === null ? {} : { [CLIENT_HEADER]: client }),
  });
  return { ...(await readAccounts()), headers, client, now: new Date() };
}

/** The same without the session that the browser may have: for a step of a login that is somebody else's. */
export async function withoutSession(parts: LoginParts): Promise<LoginParts> {
  const name = await toSessionCookie(parts.auth);
  const headers = new Headers(parts.headers);
  const cookies = (headers.get("cookie") ?? "").split("; ").filter((one) => !one.startsWith(`${name}=`));
  headers.set("cookie", cookies.join("; "));
  return { ...parts, headers };
}

async function toSessionCookie(auth: Auth): Promise<string> {
  return (await auth.$context).authCookies.sessionToken.name;
}

/** Writes a step of a login into the audit trail; `typed` is the name that was tried. */
export async function writeStep(step: LoginStep, typed: string, { store, now }: LoginParts): Promise<void> {
  await writeLogin(store, step, { typed, request: readOrigin().request, now });
}

/** Writes into the audit trail that somebody logged out. */
export async function writeLogout(reader: Reader, { store, now }: LoginParts): Promise<void> {
  const entry = { deed: "logout", subject: reader.name } as const;
  const doer = { reader, request: readOrigin().request };
  await store.transaction((open) => writeAudit(open, doer, entry, now));
}
