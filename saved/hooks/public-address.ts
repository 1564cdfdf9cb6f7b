import type { LookupAddress, LookupAllOptions } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import ipaddr, { type IPv6 } from "ipaddr.js";
import { isCode } from "@/system/files";
import { HookRefused } from "../store/errors";

/** The only part of IPv6 that is given out to the public internet. */
const PUBLIC_V6 = ipaddr.parseCIDR("2000::/3");

/** Public by its range, yet answered by the machines of a cloud for whoever runs there. */
const OF_CLOUDS: readonly string[] = ["168.63.129.16"];

/**
 * Whether an address, written as resolvers and `URL` do, is one of the public internet: neither this machine, nor its network, nor any other
 * range that is set aside (as ipaddr.js knows them from the registries of special addresses, RFC 6890), nor an IPv6 address that leads to an
 * IPv4 one. One with a zone is of a network nearby.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes("%") || OF_CLOUDS.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || (parsed.match(PUBLIC_V6) && !isTunnel(parsed));
}

/** ISATAP (RFC 5214): the last half of the address holds one of IPv4. */
function isTunnel({ parts }: IPv6): boolean {
  return ((parts[4] ?? 0) & 0xfdff) === 0 && parts[5] === 0x5efe;
}

/**
 * The address of a webhook as it is saved.
 *
 * @throws HookRefused when it is none, or leads to a private place and that is not allowed.
 */
export async function toHookAddress(text: string, allowPrivate: boolean): Promise<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
    throw new HookRefused("url is not an address that begins with https:// or http://");
  if (url.username !== "" || url.password !== "") throw new HookRefused("url holds a name or a password");
  if (!allowPrivate) await refusePrivate(url.hostname);
  return url.href;
}

/** Names that are no one's on the public internet (RFC 6761, 6762, 8375, and what ICANN leaves to private networks). */
const NEARBY = /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/i;

async function refusePrivate(hostname: string): Promise<void> {
  const leadsTo = NEARBY.test(hostname)
    ? hostname
    : (await lookUpAddresses(hostname)).find((address) => !isPublicAddress(address));
  if (leadsTo !== undefined)
    throw new HookRefused(
      `url leads to ${leadsTo}, which is not public; PARALLAX_PRIVATE_HOOKS=true allows such`,
    );
}

/** None where the name is not known yet: that becomes known when a message is sent. */
async function lookUpAddresses(hostname: string): Promise<readonly string[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) return [host];
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    if (["ENOTFOUND", "EAI_AGAIN", "ENODATA"].some((code) => isCode(error, code))) return [];
    throw error;
  }
}

/** Gives the addresses of a name, as `lookup` of `node:dns/promises` does. */
export type Resolve = (hostname: string, options: LookupAllOptions) => Promise<LookupAddress[]>;

/**
 * A lookup for one connection: the name is resolved once, and what is connected to is what was allowed, so that a name which leads elsewhere
 * by then than when it was saved leads nowhere.
 */
export function toCheckedLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }).then(
      (addresses) => {
        const [first, ...more] = addresses.filter(({ address }) => isAllowed(address));
        if (first === undefined) done(new Error(`${hostname} leads to no public address`), "");
        else if (options.all) done(null, [first, ...more]);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, ""),
    );
  };
}
