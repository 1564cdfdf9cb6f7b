import { randomBytes } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";
import type { Settings } from "@/system/settings";
import { beforeHead } from "./before-head";
import { DATA_POLICY, toPagePolicy } from "./content-policy";
import type { Visit } from "./visit";

/** What every answer says to a browser, so that it guards the reader where we cannot. */

/** What no page of ours needs of a browser. */
const UNUSED = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
  "xr-spatial-tracking",
];

/** A year, in seconds. */
const A_YEAR = 31_536_000;

const POLICY = "Content-Security-Policy";

/** Headers by name. */
type Headers = Readonly<Record<string, string>>;

/** The headers that every answer has, whatever it is; TLS is insisted on where readers come by it. */
export function toCommonHeaders({ address }: Pick<Settings, "address">): Headers {
  const isSecure = new URL(address).protocol === "https:";
  const set = helmet({
    contentSecurityPolicy: false,
    // Also the origin of our own forms would be withheld under `no-referrer`.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: isSecure ? { maxAge: A_YEAR, includeSubDomains: false } : false,
    xFrameOptions: { action: "deny" },
  });
  const model = new ServerResponse(new IncomingMessage(new Socket()));
  set(model.req, model, () => undefined);
  const common = Object.entries(model.getHeaders()).map(([name, value]) => [name, String(value)]);
  return {
    ...Object.fromEntries(common),
    "permissions-policy": UNUSED.map((feature) => `${feature}=()`).join(", "),
  };
}

/**
 * Sets what an answer lacks of its headers once its maker has set all of its own, which may be stricter. A page gets a nonce that no other
 * answer has had; Next reads it off the request, where no caller can put one.
 */
export function toHeaderSetter(settings: Pick<Settings, "address" | "access">): (visit: Visit) => void {
  const common = Object.entries(toCommonHeaders(settings));
  const provider = settings.access.oidc === null ? null : new URL(settings.access.oidc.issuer).origin;
  return ({ request, response }) => {
    const policy = toPagePolicy(randomBytes(16).toString("base64"), provider);
    request.headers[POLICY.toLowerCase()] = policy;
    delete request.headers[`${POLICY.toLowerCase()}-report-only`];
    beforeHead(response, () => {
      const isPage = /^text\/html\b/i.test(String(response.getHeader("content-type") ?? ""));
      // A browser would give what it has stored the policy of an answer that says it is still good.
      const policies = response.statusCode === 304 ? [] : [[POLICY, isPage ? policy : DATA_POLICY] as const];
      for (const [name, value] of [...common, ...policies])
        if (!response.hasHeader(name)) response.setHeader(name, value);
    });
  };
}

/** Nothing of what a reader with an account is shown is stored on the way, or by the browser for whoever sits there next. */
export function forbidStoring({ request, response }: Visit): void {
  if (request.url?.startsWith("/_next/static/")) return; // The same for everybody.
  beforeHead(response, () => response.setHeader("Cache-Control", "no-store"));
}
