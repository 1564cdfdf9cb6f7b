import type { IncomingMessage } from "node:http";
import { readStore } from "@/saved/store/read-store";
import type { Login } from "@/system/access-settings";
import type { Settings } from "@/system/settings";
import { readTokenOwner } from "./accounts/account-reader";
import { readAuth } from "./accounts/auth";
import { readProxyAccount } from "./accounts/proxy-account";
import { readSessionReader } from "./accounts/session-reader";
import { toClaimReader } from "./proxy-claim";
import { NOBODY, OPERATOR, type Reader } from "./rules/reader";
import { fromAuthorization } from "./tokens/bearer";
import { findTokenReader } from "./tokens/find-token-reader";

/** Who makes a request, and whether a password that was made for them must be replaced before anything else. */
export type Identity = { readonly reader: Reader; readonly isTemporary: boolean };

/**
 * Says who makes a request; `NOBODY` where nobody has logged in.
 *
 * @throws Unidentified where a request names somebody who is not believed, or not let in.
 */
export type Identify = (request: IncomingMessage) => Promise<Identity>;

const NOT_LOGGED_IN: Identity = { reader: NOBODY, isTemporary: false };

/** How each kind of login says it of a request that carries no API token. */
const WAYS: Readonly<Record<Login, (settings: Settings) => Identify>> = {
  off: () => async () => ({ reader: OPERATOR, isTemporary: false }),
  local: toSessions,
  oidc: toSessions,
  proxy: toProxied,
};

/** How it is known who makes a request, under these settings. What a proxy says of that is read here and goes no further. */
export function toIdentify(settings: Settings): Identify {
  const { login, proxyHeader, proxyGroupsHeader } = settings.access;
  const [identify, findByToken] = [WAYS[login](settings), toTokens(settings)];
  return async (request) => {
    const byToken = await findByToken(request);
    const identity = byToken ?? (await identify(request));
    for (const name of [proxyHeader, proxyGroupsHeader]) if (name !== null) delete request.headers[name];
    return identity;
  };
}

/** A token says who it is by itself: a cookie that is sent beside it counts for nothing. */
function toTokens(settings: Settings): (request: IncomingMessage) => Promise<Identity | null> {
  const { access } = settings;
  const ignoresForeign = access.login === "proxy" || access.login === "off";
  return async ({ rawHeaders }) => {
    if (fromAuthorization(rawHeaders) === null) return null;
    const store = await readStore(settings);
    const findOwner = (id: string): Promise<Reader | null> => readTokenOwner(store, id, access);
    const reader = await findTokenReader({ rawHeaders }, { store, findOwner, ignoresForeign }, new Date());
    return reader && { reader, isTemporary: false };
  };
}

function toSessions(settings: Settings): Identify {
  return async ({ headers }) => {
    if (headers.cookie === undefined) return NOT_LOGGED_IN;
    const [auth, store] = await Promise.all([readAuth(settings), readStore(settings)]);
    return (await readSessionReader(headers.cookie, { auth, store })) ?? NOT_LOGGED_IN;
  };
}

function toProxied(settings: Settings): Identify {
  const readClaim = toClaimReader(settings.access);
  return async (request) => {
    const claim = readClaim(request);
    if (claim === null) return NOT_LOGGED_IN;
    const store = await readStore(settings);
    const reader = await readProxyAccount(store, claim, settings.access.house, new Date());
    return { reader, isTemporary: false };
  };
}
