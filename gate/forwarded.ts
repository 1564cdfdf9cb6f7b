import type { IncomingMessage } from "node:http";
import { compile, all as toAddresses } from "proxy-addr";
import type { AccessSettings } from "@/system/access-settings";

/** Gives the address of whoever sent a request, and leaves of what proxies say in its headers only what may be believed. */
export type ReadClient = (request: IncomingMessage) => string;

/** What else proxies say of a request, besides `X-Forwarded-…`. */
const SAID_BY_PROXIES = [
  "forwarded",
  "x-real-ip",
  "x-client-ip",
  "true-client-ip",
  "cf-connecting-ip",
  "via",
];

/**
 * Believes `X-Forwarded-…` of the proxies that the settings name, and of nobody else: from anybody else the headers are
 * taken off, and so are those that name a reader and the reader's groups. Of a list of hosts or protocols the first counts, which the first proxy saw.
 */
export function toReadClient({
  proxies,
  proxyHeader,
  proxyGroupsHeader,
}: Pick<AccessSettings, "proxies" | "proxyHeader" | "proxyGroupsHeader">): ReadClient {
  const ofReaders = [proxyHeader, proxyGroupsHeader];
  const isTrusted = compile([...proxies]);
  return (request) => {
    const { headers, socket } = request;
    const nearest = socket.remoteAddress ?? "";
    if (nearest === "" || !isTrusted(nearest, 0)) {
      for (const name of Object.keys(headers))
        if (name.startsWith("x-forwarded-") || ofReaders.includes(name) || SAID_BY_PROXIES.includes(name))
          delete headers[name];
      return nearest;
    }
    keepFirst(headers, "x-forwarded-host", /^[\w.:[\]-]+$/);
    keepFirst(headers, "x-forwarded-proto", /^https?$/i);
    return toAddresses(request, isTrusted).at(-1) ?? nearest;
  };
}

function keepFirst(headers: IncomingMessage["headers"], name: string, form: RegExp): void {
  const first = [headers[name]].flat()[0]?.split(",")[0]?.trim();
  if (first !== undefined && form.test(first)) headers[name] = first;
  else delete headers[name];
}
