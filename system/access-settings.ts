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
  /** How many hours after logging in somebody is asked to log in anew. */
  readonly sessionHours: number;
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
    proxies: (get("PARALLAX_TRUSTED_PROXIES") ?? "").split(",").flatMap((one) => one.trim() || []),
    proxyHeader: (get("PARALLAX_PROXY_HEADER") ?? "X-Forwarded-User").toLowerCase(),
    sessionHours: toSessionHours(get("PARALLAX_SESSION_HOURS"), faults),
  };
}

/** A month, in hours. */
const LONGEST_SESSION = 744;

function toSessionHours(text: string | null, faults: string[]): number {
  if (text === null) return 12;
  const hours = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (hours >= 1 && hours <= LONGEST_SESSION) return hours;
  faults.push(
    `PARALLAX_SESSION_HOURS is “${text}”. Set it to a whole number from 1 to ${LONGEST_SESSION}, or leave it out for 12.`,
  );
  return 12;
}
