import type { IncomingMessage } from "node:http";
import { readStore } from "@/saved/store/read-store";
import type { Login } from "@/system/access-settings";
import type { Settings } from "@/system/settings";
import { readAuth } from "./accounts/auth";
import { readSessionReader } from "./accounts/session-reader";
import { NOBODY, OPERATOR, type Reader } from "./rules/reader";

/** Who makes a request, and whether a password that was made for them must be replaced before anything else. */
export type Identity = { readonly reader: Reader; readonly isTemporary: boolean };

/** Says who makes a request; `NOBODY` where nobody has logged in. */
export type Identify = (request: IncomingMessage) => Promise<Identity>;

const NOT_LOGGED_IN: Identity = { reader: NOBODY, isTemporary: false };

/** How each kind of login says it. */
const WAYS: Readonly<Record<Login, (settings: Settings) => Identify>> = {
  off: () => async () => ({ reader: OPERATOR, isTemporary: false }),
  local: toSessions,
  oidc: toSessions,
  proxy: () => async () => NOT_LOGGED_IN,
};

/** How it is known who makes a request, under these settings. */
export function toIdentify(settings: Settings): Identify {
  return WAYS[settings.access.login](settings);
}

function toSessions(settings: Settings): Identify {
  return async ({ headers }) => {
    if (headers.cookie === undefined) return NOT_LOGGED_IN;
    const [auth, store] = await Promise.all([readAuth(settings), readStore(settings)]);
    return (await readSessionReader(headers.cookie, { auth, store })) ?? NOT_LOGGED_IN;
  };
}
