import { z } from "zod";
import { toReason } from "@/system/files";
import { HouseAway } from "./errors";

/** What a provider says of itself, as far as it is used here. */
export type HouseDiscovery = {
  /** Where claims are read that the ID token leaves out; null where it has no such address. */
  readonly userInfo: string | null;
  /** Where somebody logs out of the provider itself; null where it has no such address. */
  readonly endSession: string | null;
};

/** In milliseconds. */
const PATIENCE = 5_000;

/** Where a provider describes itself (OpenID Connect Discovery, 4). */
export function toDiscoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}

/**
 * Reads what the provider says of itself. It must call itself as the settings do, and name nothing that is not encrypted
 * where it is itself.
 *
 * @throws HouseAway
 */
export async function readDiscovery(issuer: string): Promise<HouseDiscovery> {
  const url = toDiscoveryUrl(issuer);
  const read = toDiscoverySchema(issuer).safeParse(await fetchJson(url));
  if (!read.success) throw new HouseAway(`${url}: ${z.prettifyError(read.error)}`);
  const { userinfo_endpoint: userInfo = null, end_session_endpoint: endSession = null } = read.data;
  return { userInfo, endSession };
}

/** JSON of the provider, which is not led elsewhere. @throws HouseAway */
export async function fetchJson(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  try {
    const answer = await fetch(url, { headers, redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new RangeError(`status ${answer.status}`);
    return await answer.json();
  } catch (error) {
    throw new HouseAway(`${url}: ${toReason(error)}`);
  }
}

function toDiscoverySchema(issuer: string) {
  const isEncrypted = issuer.startsWith("https:");
  const address = z.url({ protocol: isEncrypted ? /^https$/ : /^https?$/ });
  return z.object({
    issuer: z.literal(issuer),
    authorization_endpoint: address,
    token_endpoint: address,
    jwks_uri: address,
    userinfo_endpoint: address.optional(),
    end_session_endpoint: address.optional(),
  });
}
