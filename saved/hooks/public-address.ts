import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { isCode } from "@/system/files";
import { HookRefused } from "../store/errors";

/**
 * Whether an address is one of the public internet: neither this machine, nor its network, nor any other range that
 * is set aside (as ipaddr.js knows them from the registries of special addresses, RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
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
  if (!allowPrivate)
    for (const address of await lookUpAddresses(url.hostname))
      if (!isPublicAddress(address))
        throw new HookRefused(
          `url leads to ${address}, which is not public; PARALLAX_PRIVATE_HOOKS=true allows such`,
        );
  return url.href;
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

/**
 * Looks a name up for a connection and gives public addresses only, so that a name which leads elsewhere by then than
 * when it was checked leads nowhere.
 */
export const lookUpPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }).then(
    (addresses) => {
      const [first, ...more] = addresses.filter(({ address }) => isPublicAddress(address));
      if (first === undefined) done(new Error(`${hostname} leads to no public address`), "");
      else if (options.all) done(null, [first, ...more]);
      else done(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => done(error, ""),
  );
};
