import ipaddr from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isLoopback } from "@/system/listening";
import type { Settings } from "@/system/settings";
import { isFree } from "./methods";
import { toPath } from "./target";
import type { Check } from "./visit";

/** Seconds in which requests are counted. */
const MINUTE = 60;

/**
 * Refuses a client that makes more requests in a minute than the settings allow, where others than this machine can make
 * any: files of the site itself and what says how it is are not counted.
 */
export function toRateCheck({
  host,
  access,
  limits,
}: Pick<Settings, "host" | "access" | "limits">): Check | null {
  if (isLoopback(host) && access.proxies.length === 0) return null;
  const limiter = new RateLimiterMemory({ points: limits.perMinute, duration: MINUTE });
  return async ({ request, client }) => {
    if (isFree(toPath(request.url ?? ""))) return null;
    try {
      await limiter.consume(toClientKey(client));
      return null;
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      return toTooMany(Math.max(1, Math.ceil(reason.msBeforeNext / 1_000)));
    }
  };
}

/** Who has one address of the newer kind mostly has its whole network of 64 bits. */
function toClientKey(client: string): string {
  if (!ipaddr.isValid(client)) return client;
  const address = ipaddr.process(client);
  return address.kind() === "ipv4" ? address.toString() : address.toByteArray().slice(0, 8).join(".");
}

function toTooMany(seconds: number) {
  return {
    status: 429,
    code: "too-many-requests",
    message: "You have made more requests than one reader makes.",
    advice: `Wait ${seconds} seconds, then go on more slowly.`,
    headers: { "Retry-After": String(seconds) },
  };
}
