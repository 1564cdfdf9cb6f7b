import { endSession } from "@/access/accounts/account-sessions";
import { changePassword } from "@/access/accounts/change-password";
import { confirmSecondFactor, endSecondFactor, startSecondFactor } from "@/access/accounts/second-factor";
import type { LoginParts } from "@/access/accounts/sign-in";
import { readReader } from "@/access/current-reader";
import { toRefused } from "../../_server/http/answers";
import { readSmallForm, toPage } from "../../_server/http/login-forms";
import { readLoginParts } from "../../_server/services/login";

type Account = { readonly id: string; readonly name: string };
type Field = (name: string) => string;

/** What became of a deed, for the page to say, and the cookies of a session that goes on under another name. */
type Outcome = { readonly kind: string; readonly cookies?: readonly string[] };

/** What the forms of the account's page do, by the name of their button. */
const DEEDS: Readonly<
  Record<string, (account: Account, form: Field, parts: LoginParts) => Promise<Outcome>>
> = {
  password: ({ id, name }, form, parts) =>
    changePassword({ user: id, name, from: form("from"), to: form("to") }, parts),
  "factor-start": (_account, form, parts) => startSecondFactor(form("password"), parts),
  "factor-confirm": ({ id }, form, parts) => confirmSecondFactor({ user: id, code: form("code") }, parts),
  "factor-end": (_account, form, parts) => endSecondFactor(form("password"), parts),
  "session-end": async ({ id }, form, { store }) => {
    await endSession(store, { user: id, session: form("session") });
    return { kind: "done" };
  },
  "sessions-end": async ({ id }, _form, { store }) => {
    await endSession(store, { user: id, session: null });
    return { kind: "done" };
  },
};

/** Does the work of a form of the account's page, and leads back to it. */
export async function POST(request: Request): Promise<Response> {
  const form = await readSmallForm(request);
  if (form instanceof Response) return form;
  const { id, name, by } = readReader();
  if (id === null || by !== "session") return toRefused(403, NO_SESSION);
  const verb = form("do");
  const deed = Object.hasOwn(DEEDS, verb) ? DEEDS[verb] : undefined;
  if (deed === undefined) return toPage("/account");
  const { kind, cookies } = await deed({ id, name }, form, await readLoginParts(request));
  const said: Record<string, string> = kind === "done" ? { done: verb } : { fault: kind, at: verb };
  return toPage("/account", said, cookies);
}

const NO_SESSION = {
  code: "not-logged-in",
  message: "Only who is logged in with a password has an account here.",
  advice: "Log in at /login.",
};
