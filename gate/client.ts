import type { IncomingMessage } from "node:http";
import proxyAddress from "proxy-addr";
import type { Settings } from "@/system/settings";

/** The address of who makes a request; what a proxy says of it is believed of those that the settings name. */
export function toClient({ access }: Pick<Settings, "access">): (request: IncomingMessage) => string | null {
  const isTrusted = proxyAddress.compile([...access.proxies]);
  return (request) => (request.socket.remoteAddress === undefined ? null : proxyAddress(request, isTrusted));
}
