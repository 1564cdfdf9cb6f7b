import { compile } from "proxy-addr";
import { type HouseSettings, type OidcSettings, toHouseSettings, toOidcSettings } from "./house-settings";
import { type Get, toFlag } from "./setting-flag";

/** What the environment says of who gets in: read by `toSettings`. */

/** How it is known who makes a request: not at all, by accounts of our own, by a house's provider, by a proxy before us. */
const LOGINS = ["off", "local", "oidc", "proxy"] as const;

export type Login = (typeof LOGINS)[number];

export type AccessSettings = {
  readonly login: Login;
  /** The house's identity provider; null unless `login` is `oidc`. */
  readonly oidc: OidcSettings | null;
  /** Which of the house's groups have which role. */
  readonly house: HouseSettings;
  /** Addresses and ranges (CIDR) of proxies whose `X-Forwarded-*` headers are believed. */
  readonly proxies: readonly string[];
  /** The header, in lower case, in which a trusted proxy names who makes a request. */
  readonly proxyHeader: string;
  /** The header, in lower case, in which it names the groups of who makes a request; null where it names none. */
  readonly proxyGroupsHeader: string | null;
  /** Whether the audit trail says who searched, too. */
  readonly auditsSearches: boolean;
  /** How many hours after logging in somebody is asked to log in anew. */
  readonly sessionHours: number;
};

/** Reads them; what is wrong is added to `faults`. */
export function toAccessSettings(get: Get, faults: string[]): AccessSettings {
  const login = toLogin(get("PARALLAX_AUTH") ?? "off", faults);
  return {
    login,
    oidc: login === "oidc" ? toOidcSettings(get, faults) : null,
    house: toHouseSettings(get, login, faults),
    proxies: toProxies(get("PARALLAX_TRUSTED_PROXIES"), login, faults),
    proxyHeader: toHeader("PARALLAX_PROXY_HEADER", get, faults) ?? "x-forwarded-user",
    proxyGroupsHeader: toHeader("PARALLAX_PROXY_GROUPS_HEADER", get, faults),
    auditsSearches: toFlag("PARALLAX_AUDIT_SEARCHES", get, faults),
    sessionHours: toSessionHours(get("PARALLAX_SESSION_HOURS"), faults),
  };
}

function toLogin(written: string, faults: string[]): Login {
  const login = LOGINS.find((one) => one === written);
  if (login === undefined)
    faults.push(`PARALLAX_AUTH is “${written}”. Set it to ${LOGINS.join(", ")}, or leave it out for off.`);
  return login ?? "off";
}

function toProxies(text: string | null, login: Login, faults: string[]): readonly string[] {
  const proxies = (text ?? "").split(",").flatMap((one) => one.trim() || []);
  const wrong = proxies.filter((one) => !isAddressOrRange(one));
  if (wrong.length > 0)
    faults.push(
      `PARALLAX_TRUSTED_PROXIES names “${wrong.join("”, “")}”. Write addresses and ranges, as in 127.0.0.1, 10.0.0.0/8, or loopback, with commas between.`,
    );
  if (login === "proxy" && proxies.length === 0)
    faults.push(
      "PARALLAX_AUTH=proxy believes only proxies that are named. Set PARALLAX_TRUSTED_PROXIES to the address of yours, as in 127.0.0.1.",
    );
  return proxies.filter((one) => !wrong.includes(one));
}

/** A range of all addresses is none: then nobody would be distrusted. */
function isAddressOrRange(text: string): boolean {
  if (/\/0+$/.test(text)) return false;
  try {
    compile(text);
    return true;
  } catch {
    return false;
  }
}

/** Headers that say something else of a request, so that no name can stand in them. */
const TAKEN = ["authorization", "cookie", "host", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"];

function toHeader(name: string, get: Get, faults: string[]): string | null {
  const header = get(name)?.toLowerCase() ?? null;
  if (header === null || (/^[a-z0-9-]+$/.test(header) && !TAKEN.includes(header))) return header;
  faults.push(`${name} is “${header}”. Set it to the name of a header, as in X-Forwarded-User.`);
  return null;
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
