import { readReader } from "@/access/current-reader";
import { mayDo } from "@/access/rules/may-do";
import { SCOPES } from "@/access/rules/scopes";
import { toTokenEntry } from "@/access/tokens/token-entry";
import { addToken, revokeToken } from "@/access/tokens/tokens";
import { isExpected } from "@/system/errors";
import { readSettings } from "@/system/settings";
import { toRefused } from "../../_server/http/answers";
import { readSmallForm, toPage } from "../../_server/http/login-forms";
import { toNewTokenCookie } from "../../_server/http/new-token-cookie";
import { TOKEN_DAYS } from "../../_server/pages/tokens";
import { readStore } from "../../_server/services/store";
import { withTrail } from "../../_server/services/trail";

type Field = (name: string) => string;

/** Makes or revokes an API token of who is logged in, and leads back to the account's page. */
export async function POST(request: Request): Promise<Response> {
  const form = await readSmallForm(request);
  if (form instanceof Response) return form;
  const { id, by } = readReader();
  if (id === null || by === "token") return toRefused(403, NOT_IN_PERSON);
  try {
    return form("do") === "revoke" ? await revoke(id, form) : await add(id, form);
  } catch (error) {
    if (!isExpected(error) || error.code === "store-unavailable") throw error;
    return toPage("/account", { fault: error.code });
  }
}

async function add(owner: string, form: Field): Promise<Response> {
  const reader = readReader();
  const scopes = SCOPES.filter((scope) => form(`scope-${scope}`) !== "" && mayDo(reader, scope));
  const days = TOKEN_DAYS.find((one) => String(one) === form("days"));
  if (scopes.length === 0 || days === undefined) return toPage("/account", { fault: "unusable-token" });
  const store = withTrail(await readStore(), toTokenEntry("token.add"));
  const { name, text } = await addToken(
    { name: form("name").trim(), owner, scopes, days },
    store,
    new Date(),
  );
  const isSecure = readSettings().address.startsWith("https:");
  return toPage("/account", {}, [toNewTokenCookie({ name, text }, isSecure)]);
}

async function revoke(owner: string, form: Field): Promise<Response> {
  const store = withTrail(await readStore(), toTokenEntry("token.revoke"));
  await revokeToken({ id: form("token"), owner }, store, new Date());
  return toPage("/account", { done: "token-revoke" });
}

const NOT_IN_PERSON = {
  code: "not-in-person",
  message: "Only who is logged in makes and revokes API tokens, no program for them.",
  advice: "Log in, and use the page /account.",
};
