import type { IncomingMessage } from "node:http";
import { compile } from "proxy-addr";
import type { AccessSettings } from "@/system/access-settings";
import { toGroupNames } from "./rules/house-role";
import { Unidentified } from "./rules/unidentified";

/** Whom a trusted proxy names: the name, and the groups where it names any at all. */
export type ProxyClaim = { readonly name: string; readonly groups: readonly string[] | null };

type Headers = Pick<AccessSettings, "proxies" | "proxyHeader" | "proxyGroupsHeader">;
type Incoming = Pick<IncomingMessage, "rawHeaders"> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/** A longer name is nobody's. */
const LONGEST_NAME = 200;

/**
 * Reads whom a proxy says that a request is made by; only the address of the connection counts for whether it is one of ours,
 * since anybody can write a header. Null where a trusted proxy names nobody.
 *
 * @throws Unidentified from any other address, and where the name could be one of several.
 */
export function toClaimReader({ proxies, proxyHeader, proxyGroupsHeader }: Headers) {
  const isTrusted = compile([...proxies]);
  return ({ rawHeaders, socket: { remoteAddress } }: Incoming): ProxyClaim | null => {
    if (remoteAddress === undefined || !isTrusted(remoteAddress, 0)) throw new Unidentified(NO_PROXY);
    const names = readHeader(rawHeaders, proxyHeader);
    // A proxy that adds its header to one that a reader sent, instead of replacing it, would let that be believed.
    if (names.length > 1) throw new Unidentified(UNUSABLE);
    const [name = ""] = names;
    if (name === "") return null;
    if (!isUsable(name)) throw new Unidentified(UNUSABLE);
    const groups = proxyGroupsHeader === null ? null : readHeader(rawHeaders, proxyGroupsHeader);
    return { name, groups: groups && toGroupNames(groups.flatMap((one) => one.split(/[,|]/))) };
  };
}

/** No signs that nobody sees, and none that stand for others: a name could be taken for somebody else's. */
function isUsable(name: string): boolean {
  return name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}]/u.test(name) && name === name.normalize("NFKC");
}

/** Every value of a header, which the proxy wrote in UTF-8 and Node reads byte by byte. */
function readHeader(rawHeaders: readonly string[], header: string): readonly string[] {
  return rawHeaders.flatMap((name, at) =>
    at % 2 === 0 && name.toLowerCase() === header
      ? [
          Buffer.from(rawHeaders[at + 1] ?? "", "latin1")
            .toString("utf8")
            .normalize("NFC")
            .trim(),
        ]
      : [],
  );
}

const NO_PROXY = {
  status: 403,
  code: "not-through-proxy",
  message: "This site is reached through its proxy only.",
  advice: "Use the address that your house gave you, or an API token.",
} as const;

const UNUSABLE = {
  status: 403,
  code: "unusable-name",
  message: "The proxy names whoever makes this request more than once, or by something that is no name.",
  advice: "Have the proxy replace the header that names its readers, not add to it.",
} as const;
