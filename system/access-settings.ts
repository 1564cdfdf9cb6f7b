import { compile } from "proxy-addr";

/** What the environment says of who gets in: read by `toSettings`. */

/** How it is known who makes a request: not at all, by accounts of our own, by a house's provider, by a proxy before us. */
const LOGINS = ["off", "local", "oidc", "proxy"] as const;

export type Login = (typeof LOGINS)[number];

export type AccessSettings = {
  readonly login: Login;
  /** The house's identity provider; null unless `login` is `oidc`. */
  readonly oidc: { readonly issuer: string; readonly client: string; readonly secret: string } | null;
  /** Addresses and ranges (CIDR) of proxies whose `X-Forwarded-*` headers are believed. */
  readonly proxies: readonly string[];
  /** The header, in lower case, in which a trusted proxy names who makes a request. */
  readonly proxyHeader: string;
};

type Get = (name: string) => string | null;

/** Reads them; what is wrong is added to `faults`. */
export function toAccessSettings(get: Get, faults: string[]): AccessSettings {
  const written = get("PARALLAX_AUTH") ?? "off";
  const login = LOGINS.find((one) => one === written);
  if (login === undefined)
    faults.push(`PARALLAX_AUTH is “${written}”. Set it to ${LOGINS.join(", ")}, or leave it out for off.`);
  return {
    login: login ?? "off",
    oidc: null,
    proxies: toProxies(get("PARALLAX_TRUSTED_PROXIES"), faults),
    proxyHeader: (get("PARALLAX_PROXY_HEADER") ?? "X-Forwarded-User").toLowerCase(),
  };
}

function toProxies(written: string | null, faults: string[]): readonly string[] {
  const proxies = (written ?? "").split(",").flatMap((one) => one.trim() || []);
  const wrong = proxies.filter((one) => !isRange(one));
  if (wrong.length > 0)
    faults.push(
      `PARALLAX_TRUSTED_PROXIES names “${wrong.join("”, “")}”. Write addresses or ranges, as 10.0.0.2 or 10.0.0.0/8, or loopback, with commas between.`,
    );
  return proxies.filter((one) => !wrong.includes(one));
}

/** A range of all addresses is none: then nobody would be distrusted. */
function isRange(written: string): boolean {
  try {
    compile(written);
    return true;
  } catch {
    return false;
  }
}
